using System.Runtime.InteropServices;

namespace AiReactivator.Analytics.Clients.Gluing.Court;

/// <summary>Reads clients one after another: their parts and the contacts that hold them together.</summary>
/// <param name="keyCount">Phones and e-mails of the base.</param>
/// <param name="shared">For each key whether it glues nothing by itself.</param>
internal sealed class ClientReader(int keyCount, bool[] shared)
{
    private const int MostParts = 50;

    private readonly Dictionary<(int Name, int Phone, int Email), (int Rows, long Money)> parts = [];
    private readonly BridgeFinder bridges = new(keyCount, shared);

    /// <param name="client">The number of the client.</param>
    /// <param name="own">Its rows.</param>
    /// <param name="rows">All rows.</param>
    /// <param name="amounts">Kopecks for each row.</param>
    public GluedClient Read(int client, ReadOnlySpan<int> own, in ContactRows rows, ReadOnlySpan<long> amounts)
    {
        parts.Clear();
        var revenue = 0L;
        foreach (var row in own)
        {
            ref var part = ref CollectionsMarshal.GetValueRefOrAddDefault(parts, (rows.Names[row], rows.Phones[row], rows.Emails[row]), out _);
            part = (part.Rows + 1, part.Money + amounts[row]);
            revenue += amounts[row];
        }

        return new GluedClient(
            client,
            own.Length,
            revenue / 100m,
            Different(parts.Keys.Select(part => part.Name)),
            Different(parts.Keys.Select(part => part.Phone)),
            Different(parts.Keys.Select(part => part.Email)),
            [
                .. parts.OrderByDescending(part => part.Value.Rows).ThenByDescending(part => part.Value.Money).ThenBy(part => part.Key).Take(MostParts)
                    .Select(part => new GluedPart(part.Key.Name, part.Key.Phone, part.Key.Email, part.Value.Rows, part.Value.Money / 100m)),
            ],
            bridges.Find(parts, rows));
    }

    private static int Different(IEnumerable<int> numbers) => numbers.Where(number => number >= 0).Distinct().Count();
}
