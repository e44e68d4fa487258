using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Worker.Runs;

namespace AiReactivator.Worker.Billing;

/// <summary>Tells one look at a content from another by keyed fingerprints: neither rules nor words of a base are kept.</summary>
internal sealed class Readings(FingerprintKey key)
{
    private const int Bytes = 12;

    /// <param name="run">A run that has its content and has been read.</param>
    /// <param name="rules">Rules of gluing in force.</param>
    /// <param name="standard">Clients of the same rows under the product's own rules.</param>
    public Reading Of(Run run, GluingRules rules, int standard)
    {
        var content = run.Fingerprint ?? throw new InvalidOperationException("The run has no content yet.");
        return new Reading(
            content,
            IsStandard(rules) ? "" : Fingerprint(JsonSerializer.Serialize(rules)),
            run.Settings.LeftOutStatuses.Select(Fingerprint).ToHashSet(),
            standard,
            run.Data.Check?.Statuses?.Where(status => status.LeftOut).Sum(status => status.Rows) ?? 0);
    }

    /// <summary>The product's own rules, without a decision of the user.</summary>
    public static bool IsStandard(GluingRules rules) =>
        (rules.SharedPartners, rules.SharedNames, rules.Edits.Count) == (GluingRules.Default.SharedPartners, GluingRules.Default.SharedNames, 0);

    private string Fingerprint(string text) =>
        Convert.ToHexString(HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes));
}
