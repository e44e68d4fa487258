namespace AiReactivator.Analytics.Metrics;

/// <summary>The borders of ρ = R / c that every class by cycle shares.</summary>
public static class CycleThresholds
{
    /// <summary>Under it «Еще рано».</summary>
    public const double Early = 0.8;

    /// <summary>Up to it «Самое время» and «Активные»; above it «Просрочен» and «Зона риска».</summary>
    public const double Late = 1.2;

    /// <summary>Above it «Критический отток»: a call hardly catches the client any more.</summary>
    public const double Critical = 3;

    /// <summary>Active, at risk or critical.</summary>
    public static Activity ActivityOf(double sleepRatio) =>
        sleepRatio <= Late ? Activity.Active
        : sleepRatio <= Critical ? Activity.AtRisk
        : Activity.Critical;

    /// <summary>T2NP of a client with a purchase.</summary>
    public static PurchaseTiming TimingOf(int purchases, double sleepRatio) =>
        purchases < 2 ? PurchaseTiming.TooFewData
        : sleepRatio < Early ? PurchaseTiming.Expected
        : sleepRatio <= Late ? PurchaseTiming.Now
        : PurchaseTiming.Overdue;
}
