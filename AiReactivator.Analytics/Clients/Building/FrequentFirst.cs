using AiReactivator.Analytics.Clients.Gluing;

namespace AiReactivator.Analytics.Clients.Building;

/// <summary>The different values of each client, the most frequent first; ties go by the first row.</summary>
internal readonly struct FrequentFirst
{
    /// <param name="clients">Rows by client.</param>
    /// <param name="values">A value for each row, −1 without one.</param>
    /// <param name="valueCount">One more than the largest value.</param>
    public FrequentFirst(Grouping clients, ReadOnlySpan<int> values, int valueCount)
    {
        Start = new int[clients.Count + 1];
        var found = new int[Math.Min(values.Length, 4096)];
        var total = 0;
        var place = new int[valueCount];
        var stamps = new int[valueCount];
        var counts = new List<int>();
        for (var client = 0; client < clients.Count; client++)
        {
            Start[client] = total;
            counts.Clear();
            foreach (var row in clients[client])
            {
                var value = values[row];
                if (value < 0)
                {
                    continue;
                }

                if (stamps[value] == client + 1)
                {
                    counts[place[value]]--;
                    continue;
                }

                stamps[value] = client + 1;
                place[value] = counts.Count;
                counts.Add(-1);
                if (total == found.Length)
                {
                    Array.Resize(ref found, found.Length * 2);
                }

                found[total++] = value;
            }

            SortByCount(counts, found.AsSpan(Start[client], counts.Count));
        }

        Start[clients.Count] = total;
        Values = found.AsSpan(0, total).ToArray();
    }

    /// <summary>Offsets: those of client i are [Start[i], Start[i + 1]).</summary>
    public int[] Start { get; }

    public int[] Values { get; }

    /// <summary>The most frequent value, −1 where there is none.</summary>
    public int Top(int client) => Start[client] < Start[client + 1] ? Values[Start[client]] : -1;

    // Counts are negative, so ascending is "most frequent first"; insertion keeps ties in the order of rows.
    private static void SortByCount(List<int> counts, Span<int> values)
    {
        if (counts.Count > 32)
        {
            // A client with many contacts: place in the high bits keeps the sort stable.
            var keys = new long[counts.Count];
            for (var i = 0; i < keys.Length; i++)
            {
                keys[i] = ((long)counts[i] << 32) + i;
            }

            MemoryExtensions.Sort(keys.AsSpan(), values);
            return;
        }

        for (var i = 1; i < counts.Count; i++)
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
