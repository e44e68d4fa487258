using AiReactivator.Analytics.Clients;

namespace AiReactivator.Analytics.Metrics;

/// <summary>What is counted of each client, a column to a metric; the index is the client's.</summary>
/// <remarks>−1 and NaN mean "there is none". Arrays are shared, not copied: treat them as read only.</remarks>
public sealed class ClientMetrics
{
    const int LookForCancelEvery = 1 << 14;

    ClientMetrics(int count)
    {
        IdleDays = new int[count];
        TenureDays = new int[count];
        Cycle = new double[count];
        SleepRatio = new double[count];
        ExpectedDay = new int[count];
        Timing = new PurchaseTiming[count];
        Activity = new Activity[count];
        Stage = new LifecycleStage[count];
        Xyz = new XyzClass[count];
        Rfm = new RfmScores(count);
        Whale = new WhaleStatus[count];
    }

    /// <summary>c₀ and where it comes from.</summary>
    public required BaseCycle BaseCycle { get; init; }

    /// <summary>Clients by LTV, largest first.</summary>
    public required int[] ByValue { get; init; }

    /// <summary>A, B or C.</summary>
    public required char[] Abc { get; init; }

    /// <summary>R; −1 where n = 0.</summary>
    public int[] IdleDays { get; }

    /// <summary>T; −1 where n = 0.</summary>
    public int[] TenureDays { get; }

    /// <summary>c; NaN where n = 0.</summary>
    public double[] Cycle { get; }

    /// <summary>ρ; NaN where n = 0.</summary>
    public double[] SleepRatio { get; }

    /// <summary>last + c in whole days; −1 where n &lt; 2.</summary>
    public int[] ExpectedDay { get; }

    /// <summary>T2NP.</summary>
    public PurchaseTiming[] Timing { get; }

    /// <summary>Against the own cycle.</summary>
    public Activity[] Activity { get; }

    /// <summary>Lifecycle.</summary>
    public LifecycleStage[] Stage { get; }

    /// <summary>How steadily the client's money comes.</summary>
    public XyzClass[] Xyz { get; }

    /// <summary>RFM.</summary>
    public RfmScores Rfm { get; }

    /// <summary>Who is a whale, and how they fare.</summary>
    public WhaleStatus[] Whale { get; }

    /// <summary>Counts everything: one pass over the columns, then what needs the whole base.</summary>
    public static ClientMetrics Compute(ClientTable clients, int? usualCycleDays, CancellationToken cancellationToken)
    {
        var byValue = Ranking.ByValue(clients.Revenue);
        var metrics = new ClientMetrics(clients.Count)
        {
            BaseCycle = BaseCycle.Measure(clients, usualCycleDays),
            ByValue = byValue,
            Abc = AbcGroups.Assign(clients.Revenue, byValue),
        };
        for (var i = 0; i < clients.Count; i++)
        {
            if (i % LookForCancelEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (clients.Purchases[i] > 0)
            {
                metrics.Fill(clients, i);
            }
            else
            {
                metrics.FillWithoutPurchases(i);
            }
        }

        metrics.Rfm.Fill(clients, byValue, metrics.SleepRatio);
        Whales.Mark(clients, byValue, metrics.Activity, metrics.Whale);
        return metrics;
    }

    /// <summary>R − c in whole days, by the same rounding as the expected date; null where n &lt; 2.</summary>
    public int? OverdueDays(ClientTable clients, int client) =>
        ExpectedDay[client] < 0 ? null : clients.AnalysisDate.DayNumber - ExpectedDay[client];

    void Fill(ClientTable clients, int i)
    {
        var purchases = clients.Purchases[i];
        var span = clients.LastDay[i] - clients.FirstSeenDay[i];
        var baseCycle = BaseCycle.Days;
        var idle = clients.AnalysisDate.DayNumber - clients.LastDay[i];
        var ratio = ClientCycle.SleepRatio(idle, purchases, span, baseCycle);

        IdleDays[i] = idle;
        TenureDays[i] = clients.AnalysisDate.DayNumber - clients.FirstDay[i];
        Cycle[i] = ClientCycle.Of(purchases, span, baseCycle);
        SleepRatio[i] = ratio;
        ExpectedDay[i] = purchases < 2 ? -1 : DayAfter(clients.LastDay[i], Cycle[i]);
        Timing[i] = CycleThresholds.TimingOf(purchases, ratio);
        Activity[i] = CycleThresholds.ActivityOf(ratio);
        Xyz[i] = XyzRule.ClassOf(XyzRule.Variation(clients, i, baseCycle));
        Stage[i] = Lifecycle.StageOf(clients, i, TenureDays[i], ratio, baseCycle);
    }

    void FillWithoutPurchases(int i)
    {
        (IdleDays[i], TenureDays[i], ExpectedDay[i]) = (-1, -1, -1);
        (Cycle[i], SleepRatio[i]) = (double.NaN, double.NaN);
    }

    static int DayAfter(int day, double days) =>
        (int)Math.Min(DateOnly.MaxValue.DayNumber, day + Math.Round(days, MidpointRounding.AwayFromZero));
}
