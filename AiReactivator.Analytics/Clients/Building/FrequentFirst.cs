using AiReactivator.Analytics.Clients.Gluing;

namespace AiReactivator.Analytics.Clients.Building;

/// <summary>The different values of each client, the most frequent first; ties go by the first row.</summary>
internal readonly struct FrequentFirst
{
    // So many are found by looking through them; more need a place for each value of the base.
    private const int Few = 16;

    /// <param name="clients">Rows by client.</param>
    /// <param name="values">A value for each row, −1 without one.</param>
    /// <param name="valueCount">One more than the largest value.</param>
    public FrequentFirst(Grouping clients, ReadOnlySpan<int> values, int valueCount)
    {
        Start = new int[clients.Count + 1];
        var found = new int[Math.Min(values.Length, clients.Count + Few)];
        var total = 0;
        var counts = new int[Few];
        int[] places = [];
        for (var client = 0; client < clients.Count; client++)
        {
            var start = Start[client] = total;
            foreach (var row in clients[client])
            {
                var value = values[row];
                if (value < 0)
                {
                    continue;
                }

                var distinct = total - start;
                var place = distinct < Few ? found.AsSpan(start, distinct).IndexOf(value) : Place(found.AsSpan(start, distinct), value);
                if (place >= 0)
                {
                    counts[place]--;
                    continue;
                }

                if (total == found.Length)
                {
                    Array.Resize(ref found, Math.Min(values.Length, found.Length * 2));
                }

                if (distinct == counts.Length)
                {
                    Array.Resize(ref counts, distinct * 2);
                }

                found[total++] = value;
                counts[distinct] = -1;
            }

            SortByCount(counts.AsSpan(0, total - start), found.AsSpan(start, total - start));
        }

        Start[clients.Count] = total;
        Values = total == found.Length ? found : found.AsSpan(0, total).ToArray();

        // Whether a place is right shows in the list itself, so that nothing has to be cleared from client to client.
        int Place(ReadOnlySpan<int> own, int value)
        {
            if (places.Length == 0)
            {
                places = new int[valueCount];
            }

            if (own.Length == Few)
            {
                for (var i = 0; i < Few; i++)
                {
                    places[own[i]] = i;
                }
            }

            ref var place = ref places[value];
            if (place < own.Length && own[place] == value)
            {
                return place;
            }

            place = own.Length;
            return -1;
        }
    }

    /// <summary>Offsets: those of client i are [Start[i], Start[i + 1]).</summary>
    public int[] Start { get; }

    public int[] Values { get; }

    /// <summary>The most frequent value of each client, −1 where there is none.</summary>
    public int[] Tops()
    {
        var tops = new int[Start.Length - 1];
        for (var client = 0; client < tops.Length; client++)
        {
            tops[client] = Start[client] < Start[client + 1] ? Values[Start[client]] : -1;
        }

        return tops;
    }

    // Counts are negative, so ascending is "most frequent first"; insertion keeps ties in the order of rows.
    private static void SortByCount(Span<int> counts, Span<int> values)
    {
        if (counts.Length > 32)
        {
            // A client with many contacts: place in the low bits keeps the sort stable.
            var keys = new long[counts.Length];
            for (var i = 0; i < keys.Length; i++)
            {
                keys[i] = ((long)counts[i] << 32) + i;
            }

            MemoryExtensions.Sort(keys.AsSpan(), values);
            return;
        }

        for (var i = 1; i < counts.Length; i++)
        {
            var (count, value) = (counts[i], values[i]);
            var at = i - 1;
            for (; at >= 0 && counts[at] > count; at--)
            {
                (counts[at + 1], values[at + 1]) = (counts[at], values[at]);
            }

            (counts[at + 1], values[at + 1]) = (count, value);
        }
    }
}
