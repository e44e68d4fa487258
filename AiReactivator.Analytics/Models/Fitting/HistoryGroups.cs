namespace AiReactivator.Analytics.Models.Fitting;

/// <summary>Histories with the same (x, t_x, T) merged, and each number that occurs in them listed once: logarithms and gamma
/// functions are taken once a number, not once a client.</summary>
internal sealed class HistoryGroups
{
    /// <summary>With more clients than this a part of them finds the neighbourhood of the maximum first.</summary>
    const int ManyClients = 4000;

    /// <summary>The part.</summary>
    const int RoughClients = 1500;

    public HistoryGroups(IReadOnlyList<RepeatHistory> clients, ReadOnlySpan<int> sample)
    {
        Clients = sample.Length;
        var (days, counts) = Distinct(clients, sample);
        (Days, Counts) = (days.Numbers, counts.Numbers);
        var keys = new long[sample.Length];
        for (var i = 0; i < sample.Length; i++)
        {
            var client = clients[sample[i]];
            keys[i] = (((long)counts.Place(client.Repeats) * Days.Length) + days.Place(client.LastDay)) * Days.Length + days.Place(client.Age);
            MeanAge += (double)client.Age / sample.Length;
            Repeats += client.Repeats;
        }

        Array.Sort(keys);
        var groups = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            groups += i == 0 || keys[i] != keys[i - 1] ? 1 : 0;
        }

        (Count, LastDay, Age, Weight) = (new int[groups], new int[groups], new int[groups], new double[groups]);
        var group = -1;
        for (var i = 0; i < keys.Length; i++)
        {
            if (i == 0 || keys[i] != keys[i - 1])
            {
                group++;
                var (rest, age) = Math.DivRem(keys[i], Days.Length);
                var (count, last) = Math.DivRem(rest, Days.Length);
                (Count[group], LastDay[group], Age[group]) = ((int)count, (int)last, (int)age);
            }

            Weight[group]++;
        }
    }

    /// <summary>Groups of the clients that a fit looks at.</summary>
    public static HistoryGroups Of(IReadOnlyList<RepeatHistory> clients, FitOptions options)
    {
        var sample = ClientSample.Take(clients.Count, options.MaxClients, options.Seed);
        return new HistoryGroups(clients, sample) { Rough = sample.Length > ManyClients ? new HistoryGroups(clients, Spread(sample)) : null };
    }

    /// <summary>Some of the clients, to begin the search with; null where all of them cost little.</summary>
    public HistoryGroups? Rough { get; private init; }

    /// <summary>Clients behind the groups.</summary>
    public int Clients { get; }

    /// <summary>Repeat purchases of all of them.</summary>
    public long Repeats { get; }

    /// <summary>Mean of T.</summary>
    public double MeanAge { get; }

    /// <summary>Every t_x and T that occurs, ascending.</summary>
    public int[] Days { get; }

    /// <summary>Every x that occurs, ascending.</summary>
    public int[] Counts { get; }

    /// <summary>x of each group, a place in <see cref="Counts"/>.</summary>
    public int[] Count { get; }

    /// <summary>t_x of each group, a place in <see cref="Days"/>.</summary>
    public int[] LastDay { get; }

    /// <summary>T of each group, a place in <see cref="Days"/>.</summary>
    public int[] Age { get; }

    /// <summary>Clients of each group.</summary>
    public double[] Weight { get; }

    /// <summary>Clients at equal distances through the whole sample.</summary>
    static int[] Spread(int[] sample)
    {
        var picked = new int[RoughClients];
        for (var i = 0; i < picked.Length; i++)
        {
            picked[i] = sample[(int)((long)i * sample.Length / picked.Length)];
        }

        return picked;
    }

    static (DistinctNumbers Days, DistinctNumbers Counts) Distinct(IReadOnlyList<RepeatHistory> clients, ReadOnlySpan<int> sample)
    {
        var days = new int[2 * sample.Length];
        var counts = new int[sample.Length];
        for (var i = 0; i < sample.Length; i++)
        {
            var client = clients[sample[i]];
            (days[2 * i], days[(2 * i) + 1], counts[i]) = (client.LastDay, client.Age, client.Repeats);
        }

        return (new DistinctNumbers(days), new DistinctNumbers(counts));
    }
}
