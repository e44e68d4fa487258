using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;

namespace AiReactivator.Analytics.Models.Fitting;

/// <summary>Chance that depends on what is in a file, not on the order of its rows: where something has to be picked, it is picked by these.</summary>
internal static class ContentHash
{
    /// <summary>Of a client's own figures; clients who share them all share the number.</summary>
    public static ulong Of(ClientTable clients, int client) =>
        Next(Next(Next(Next(0, clients.FirstSeenDay[client]), clients.LastDay[client]), clients.Purchases[client]), clients.Revenue[client]);

    /// <summary>Clients in an order of chance that is the same however the rows stand; at most so many of them.</summary>
    public static int[] Sample(ClientTable clients, int most)
    {
        var keys = new long[clients.Count];
        for (var client = 0; client < keys.Length; client++)
        {
            keys[client] = (long)(Of(clients, client) >> 1);
        }

        var order = Ranking.ByValue(keys);
        return order.Length <= most ? order : order[..most];
    }

    /// <summary>Of a text; the same in every process.</summary>
    public static ulong Of(string text)
    {
        var hash = (ulong)text.Length;
        foreach (var letter in text)
        {
            hash = Next(hash, letter);
        }

        return hash;
    }

    /// <summary>A number made of another and a further figure.</summary>
    /// <remarks>Steele, Lea and Flood (2014), "Fast splittable pseudorandom number generators", OOPSLA: the mixer of SplitMix.</remarks>
    public static ulong Next(ulong hash, long figure)
    {
        var mixed = unchecked(((hash ^ (ulong)figure) + 0x9E3779B97F4A7C15UL) * 0xBF58476D1CE4E5B9UL);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL);
        return mixed ^ (mixed >> 31);
    }
}
