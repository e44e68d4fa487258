using AiReactivator.Analytics.Clients;

namespace AiReactivator.Analytics.Models.Fitting;

/// <summary>Chance that depends on what is in a file, not on the order of its rows: where something has to be picked, it is picked by these.</summary>
internal static class ContentHash
{
    /// <summary>Of a client's own figures; clients who share them all share the number.</summary>
    public static ulong Of(ClientTable clients, int client) =>
        Next(Next(Next(Next(0, clients.FirstSeenDay[client]), clients.LastDay[client]), clients.Purchases[client]), clients.Revenue[client]);

    /// <summary>A number made of another and a further figure.</summary>
    /// <remarks>Steele, Lea and Flood (2014), "Fast splittable pseudorandom number generators", OOPSLA: the mixer of SplitMix.</remarks>
    public static ulong Next(ulong hash, long figure)
    {
        var mixed = unchecked(((hash ^ (ulong)figure) + 0x9E3779B97F4A7C15UL) * 0xBF58476D1CE4E5B9UL);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL);
        return mixed ^ (mixed >> 31);
    }
}
