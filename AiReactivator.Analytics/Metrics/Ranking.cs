namespace AiReactivator.Analytics.Metrics;

/// <summary>Orders of clients: sorted by a key, with ties in a given order, so that the same base always gives the same list.</summary>
public static class Ranking
{
    /// <summary>Clients by LTV, largest first; equal LTV by number.</summary>
    public static int[] ByValue(ReadOnlySpan<long> revenue)
    {
        var keys = new long[revenue.Length];
        var clients = new int[revenue.Length];
        for (var i = 0; i < clients.Length; i++)
        {
            keys[i] = -revenue[i];
            clients[i] = i;
        }

        SortStable(keys, clients);
        return clients;
    }

    /// <summary>Sorts <paramref name="items"/> by <paramref name="keys"/>, ascending; items with equal keys are put in their own order.</summary>
    /// <remarks>Array.Sort alone leaves the order of ties to chance.</remarks>
    public static void SortStable<TKey>(TKey[] keys, int[] items)
        where TKey : IEquatable<TKey>
    {
        Array.Sort(keys, items);
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end].Equals(keys[start]))
            {
                end++;
            }

            if (end - start > 1)
            {
                Array.Sort(items, start, end - start);
            }

            start = end;
        }
    }
}
