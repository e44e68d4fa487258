using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Worker.Runs;

namespace AiReactivator.Worker.Billing;

/// <summary>Tells one look at a content from another by keyed fingerprints: neither rules nor words of a base are kept.</summary>
internal sealed class Readings(FingerprintKey key)
{
    private const int Bytes = 12;
    private const int DaysAtOnce = 4096;

    /// <param name="run">A run that has its content and has been read.</param>
    /// <param name="clients">The clients that are looked at, before a cut.</param>
    /// <param name="standard">Clients of the same rows under the product's own rules.</param>
    public Reading Of(Run run, ClientTable clients, int standard)
    {
        var content = run.Fingerprint ?? throw new InvalidOperationException("The run has no content yet.");
        return new Reading(
            content,
            LookOf(clients),
            run.Settings.LeftOutStatuses.Select(status => Short(HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes(status.Trim())))).ToHashSet(),
            standard,
            // Counted row by row: the list of states that is shown ends somewhere.
            run.Data.Remarks.Total(true, "E_STATUS_LEFT_OUT"));
    }

    /// <summary>The product's own rules, without a decision of the user.</summary>
    public static bool IsStandard(GluingRules rules) =>
        (rules.SharedPartners, rules.SharedNames, rules.Edits.Count) == (GluingRules.Default.SharedPartners, GluingRules.Default.SharedNames, 0);

    /// <summary>
    /// Who the clients are, and all that a cut goes by. Rules alone would not do: under another analysis date or decimal mark
    /// «the ten most recent» are ten others. Days count from the newest, so that a base of «Дни» is the same on another date.
    /// </summary>
    private string LookOf(ClientTable clients)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.Value);
        foreach (var column in (int[][])[clients.PhoneStart, clients.Phones, clients.EmailStart, clients.Emails])
        {
            hash.AppendData(MemoryMarshal.AsBytes<int>(column));
        }

        hash.AppendData(MemoryMarshal.AsBytes<long>(clients.Revenue));
        var newest = clients.LastDay.DefaultIfEmpty().Max();
        foreach (var days in clients.LastDay.Chunk(DaysAtOnce))
        {
            hash.AppendData(MemoryMarshal.AsBytes<int>(Array.ConvertAll(days, day => day < 0 ? int.MinValue : day - newest)));
        }

        return Short(hash.GetHashAndReset());
    }

    private static string Short(byte[] hash) => Convert.ToHexString(hash.AsSpan(0, Bytes));
}
