using AiReactivator.Analytics.Clients;

namespace AiReactivator.Analytics.Metrics;

/// <summary>c₀, the usual pause of the base: the median of the clients' own cycles where there is enough to measure it.</summary>
/// <param name="Days">c₀, always above 0.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="HistoryDays">Days from the first purchase that the file shows to A; 0 without purchases.</param>
public readonly record struct BaseCycle(double Days, BaseCycleSource Source, int HistoryDays)
{
    /// <summary>Own cycles needed to measure c₀.</summary>
    public const int NeededCycles = 5;

    /// <summary>Days of history needed to measure c₀.</summary>
    public const int NeededHistoryDays = 90;

    /// <summary>c₀ where neither the base nor the user can tell.</summary>
    public const int DefaultDays = 90;

    /// <param name="clients">The base.</param>
    /// <param name="usualCycleDays">«Обычный цикл, дней» of the user; a number under 1 counts as none.</param>
    public static BaseCycle Measure(ClientTable clients, int? usualCycleDays)
    {
        var history = HistoryOf(clients);
        var cycles = OwnCycles(clients);
        if (cycles.Length >= NeededCycles && history >= NeededHistoryDays)
        {
            return new(Median(cycles), BaseCycleSource.Measured, history);
        }

        return usualCycleDays is > 0
            ? new(usualCycleDays.Value, BaseCycleSource.User, history)
            : new(DefaultDays, BaseCycleSource.Default, history);
    }

    static int HistoryOf(ClientTable clients)
    {
        var first = int.MaxValue;
        for (var i = 0; i < clients.Count; i++)
        {
            if (clients.Purchases[i] > 0)
            {
                first = Math.Min(first, clients.FirstSeenDay[i]);
            }
        }

        return first == int.MaxValue ? 0 : clients.AnalysisDate.DayNumber - first;
    }

    static double[] OwnCycles(ClientTable clients)
    {
        var cycles = new double[clients.Count];
        var count = 0;
        for (var i = 0; i < clients.Count; i++)
        {
            var span = clients.LastDay[i] - clients.FirstSeenDay[i];
            if (clients.Purchases[i] >= 2 && span > 0)
            {
                cycles[count++] = span / (clients.Purchases[i] - 1.0);
            }
        }

        Array.Resize(ref cycles, count);
        return cycles;
    }

    static double Median(double[] values)
    {
        var fromTop = values.Length - (values.Length / 2);
        var middle = Selection.Largest(values, fromTop);
        return values.Length % 2 == 1 ? middle : (Selection.Largest(values, fromTop + 1) + middle) / 2;
    }
}

/// <summary>Where c₀ comes from.</summary>
public enum BaseCycleSource : byte
{
    /// <summary>The median of own cycles.</summary>
    Measured,

    /// <summary>«Обычный цикл, дней».</summary>
    User,

    /// <summary>90 days.</summary>
    Default,
}
