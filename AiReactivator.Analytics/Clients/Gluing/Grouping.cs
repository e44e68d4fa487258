namespace AiReactivator.Analytics.Clients.Gluing;

/// <summary>Rows by a key, made by counting: the rows of key k are Rows[Start[k]…Start[k + 1]), in the order of the file.</summary>
internal readonly struct Grouping
{
    /// <param name="keys">A key for each row; −1 belongs to no group.</param>
    /// <param name="count">Number of keys.</param>
    public Grouping(ReadOnlySpan<int> keys, int count)
    {
        Start = new int[count + 1];
        foreach (var key in keys)
        {
            if (key >= 0)
            {
                Start[key + 1]++;
            }
        }

        for (var k = 0; k < count; k++)
        {
            Start[k + 1] += Start[k];
        }

        Rows = new int[Start[count]];
        var next = Start.AsSpan(0, count).ToArray();
        for (var row = 0; row < keys.Length; row++)
        {
            if (keys[row] >= 0)
            {
                Rows[next[keys[row]]++] = row;
            }
        }
    }

    public int[] Start { get; }

    public int[] Rows { get; }

    public int Count => Start.Length - 1;

    public ReadOnlySpan<int> this[int key] => Rows.AsSpan(Start[key], Start[key + 1] - Start[key]);
}
