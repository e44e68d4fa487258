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

        Rows = Sum(Start);
        for (var row = 0; row < keys.Length; row++)
        {
            if (keys[row] >= 0)
            {
                Rows[Start[keys[row]]++] = row;
            }
        }

        StepBack(Start);
    }

    /// <param name="values">A value for each row; −1 belongs to no group.</param>
    /// <param name="keyOf">The key of each value; −1 belongs to no group.</param>
    /// <param name="count">Number of keys.</param>
    public Grouping(ReadOnlySpan<int> values, ReadOnlySpan<int> keyOf, int count)
    {
        Start = new int[count + 1];
        foreach (var value in values)
        {
            if (value >= 0 && keyOf[value] >= 0)
            {
                Start[keyOf[value] + 1]++;
            }
        }

        Rows = Sum(Start);
        for (var row = 0; row < values.Length; row++)
        {
            if (values[row] >= 0 && keyOf[values[row]] is var key and >= 0)
            {
                Rows[Start[key]++] = row;
            }
        }

        StepBack(Start);
    }

    public int[] Start { get; }

    public int[] Rows { get; }

    public int Count => Start.Length - 1;

    public ReadOnlySpan<int> this[int key] => Rows.AsSpan(Start[key], Start[key + 1] - Start[key]);

    private static int[] Sum(int[] start)
    {
        for (var k = 1; k < start.Length; k++)
        {
            start[k] += start[k - 1];
        }

        return new int[start[^1]];
    }

    // While rows were put down, each start went up to the next one's place.
    private static void StepBack(int[] start)
    {
        start.AsSpan(0, start.Length - 1).CopyTo(start.AsSpan(1));
        start[0] = 0;
    }
}
