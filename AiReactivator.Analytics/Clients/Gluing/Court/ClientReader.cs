using System.Runtime.InteropServices;

namespace AiReactivator.Analytics.Clients.Gluing.Court;

/// <summary>Reads clients one after another: their parts and the contacts that hold them together.</summary>
internal sealed class ClientReader
{
    private const int MostParts = 50;

    private readonly bool[] shared;

    public ClientReader(in ContactRows rows, bool[] shared)
    {
        _ = rows;
        this.shared = shared;
    }

    public GluedClient Read(int client, ReadOnlySpan<int> own, in ContactRows rows, ReadOnlySpan<long> amounts)
    {
        _ = shared;
        var parts = new Dictionary<(int Name, int Phone, int Email), (int Rows, long Revenue)>();
        var revenue = 0L;
        foreach (var row in own)
        {
            ref var part = ref CollectionsMarshal.GetValueRefOrAddDefault(parts, (rows.Names[row], rows.Phones[row], rows.Emails[row]), out _);
            part = (part.Rows + 1, part.Revenue + amounts[row]);
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
                .. parts.OrderByDescending(part => part.Value.Rows).ThenByDescending(part => part.Value.Revenue).ThenBy(part => part.Key).Take(MostParts)
                    .Select(part => new GluedPart(part.Key.Name, part.Key.Phone, part.Key.Email, part.Value.Rows, part.Value.Revenue / 100m)),
            ],
            []);
    }

    private static int Different(IEnumerable<int> numbers) => numbers.Where(number => number >= 0).Distinct().Count();
}
