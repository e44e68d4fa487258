namespace AiReactivator.Analytics.Metrics;

/// <summary>How scores are given, and how segments follow from them.</summary>
public static class RfmRule
{
    /// <summary>The best score of an axis.</summary>
    public const int Best = 5;

    /// <summary>From this score on an axis is «high».</summary>
    public const int High = 4;

    /// <summary>Purchases that a high F needs.</summary>
    public const int HighFrequencyPurchases = 3;

    /// <summary>Beyond this many cycles nobody is worth the haste of the zone of risk.</summary>
    public const double RiskUpTo = 6;

    /// <summary>R and M: min(5, 1 + floor(5 · (worse + ½ · equal) / N)).</summary>
    /// <param name="worse">Clients strictly worse.</param>
    /// <param name="equal">Clients equal, the client included.</param>
    /// <param name="clients">N.</param>
    public static int Score(int worse, int equal, int clients) => Math.Min(Best, 1 + Part(worse, equal, clients, 5));

    /// <summary>F of a client with repeat purchases: 2…5 by the same rule in quarters over the repeat buyers; n = 2 has at most 3.</summary>
    /// <param name="purchases">n, at least 2.</param>
    /// <param name="worse">Repeat buyers with fewer purchases.</param>
    /// <param name="equal">Repeat buyers with as many, the client included.</param>
    /// <param name="repeatBuyers">Repeat buyers.</param>
    public static int FrequencyScore(int purchases, int worse, int equal, int repeatBuyers) =>
        Math.Min(purchases < HighFrequencyPurchases ? High - 1 : Best, 2 + Part(worse, equal, repeatBuyers, 4));

    /// <summary>The segment of a client with purchases.</summary>
    /// <param name="recency">R score.</param>
    /// <param name="frequency">F score.</param>
    /// <param name="monetary">M score.</param>
    /// <param name="purchases">n, at least 1.</param>
    /// <param name="sleepRatio">ρ.</param>
    public static RfmSegment SegmentOf(int recency, int frequency, int monetary, int purchases, double sleepRatio) => sleepRatio <= CycleThresholds.Late
        ? frequency >= High
            ? recency >= High && monetary >= High ? RfmSegment.Champions : RfmSegment.Loyal
            : recency < High ? RfmSegment.NeedAttention
            : purchases == 1 ? RfmSegment.Newcomers
            : RfmSegment.Ordinary
        : recency == 1 ? RfmSegment.Lost
        : sleepRatio <= RiskUpTo && (frequency >= High - 1 || monetary >= High) ? RfmSegment.AtRisk
        : RfmSegment.Sleeping;

    /// <summary>The download that a segment belongs to.</summary>
    public static RfmGroup GroupOf(RfmSegment segment) => segment switch
    {
        RfmSegment.Champions or RfmSegment.Loyal => RfmGroup.Champions,
        RfmSegment.Ordinary or RfmSegment.Newcomers or RfmSegment.NeedAttention => RfmGroup.Ordinary,
        RfmSegment.AtRisk or RfmSegment.Sleeping => RfmGroup.AtRisk,
        RfmSegment.Lost => RfmGroup.Lost,
        _ => RfmGroup.None,
    };

    /// <summary>floor(parts · (worse + ½ · equal) / N), in whole numbers.</summary>
    static int Part(int worse, int equal, int clients, int parts) => (int)(parts * ((2L * worse) + equal) / (2L * clients));
}
