using System.Runtime.CompilerServices;

namespace AiReactivator.Analytics.Metrics;

/// <summary>Orders of clients: sorted by a key, with ties as they stood, so that the same base always gives the same list.</summary>
/// <remarks>Sorted digit by digit, in linear time: Knuth, "The Art of Computer Programming", 5.2.5, algorithm R. Array.Sort leaves the order of
/// ties to chance, and its code for two arrays is compiled anew in every process.</remarks>
public static class Ranking
{
    const int Bits = 8;
    const int Values = 1 << Bits;
    const int Digits = 64 / Bits;
    const ulong Sign = 1UL << 63;

    /// <summary>Clients by LTV, largest first; equal LTV by number.</summary>
    public static int[] ByValue(ReadOnlySpan<long> revenue)
    {
        var (keys, clients) = (new ulong[revenue.Length], new int[revenue.Length]);
        for (var i = 0; i < clients.Length; i++)
        {
            (keys[i], clients[i]) = ((ulong)-revenue[i] ^ Sign, i);
        }

        return Sorted(keys, clients);
    }

    /// <summary>Items by their keys, ascending; items with equal keys stay as they stand.</summary>
    public static int[] Stable(ReadOnlySpan<int> keys, ReadOnlySpan<int> items)
    {
        var places = new ulong[keys.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = (ulong)(long)keys[i] ^ Sign;
        }

        return Sorted(places, items.ToArray());
    }

    /// <summary>The same by numbers that are none of them NaN.</summary>
    public static int[] Stable(ReadOnlySpan<double> keys, ReadOnlySpan<int> items)
    {
        var places = new ulong[keys.Length];
        for (var i = 0; i < places.Length; i++)
        {
            // Minus zero is zero; the bits of negative numbers grow with their size.
            var bits = BitConverter.DoubleToUInt64Bits(keys[i] + 0.0);
            places[i] = (bits & Sign) != 0 ? ~bits : bits | Sign;
        }

        return Sorted(places, items.ToArray());
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static int[] Sorted(ulong[] keys, int[] items)
    {
        var counts = new int[Digits * Values];
        foreach (var key in keys)
        {
            for (var digit = 0; digit < Digits; digit++)
            {
                counts[(digit * Values) + (int)((key >> (digit * Bits)) & (Values - 1))]++;
            }
        }

        var (otherKeys, otherItems) = (new ulong[keys.Length], new int[keys.Length]);
        for (var digit = 0; digit < Digits && keys.Length > 0; digit++)
        {
            var place = counts.AsSpan(digit * Values, Values);
            var shift = digit * Bits;
            if (place[(int)((keys[0] >> shift) & (Values - 1))] == keys.Length)
            {
                // All have the same digit.
                continue;
            }

            for (var (value, start) = (0, 0); value < Values; value++)
            {
                (place[value], start) = (start, start + place[value]);
            }

            for (var i = 0; i < keys.Length; i++)
            {
                var at = place[(int)((keys[i] >> shift) & (Values - 1))]++;
                (otherKeys[at], otherItems[at]) = (keys[i], items[i]);
            }

            (keys, otherKeys) = (otherKeys, keys);
            (items, otherItems) = (otherItems, items);
        }

        return items;
    }
}
