namespace AiReactivator.Analytics.Metrics.Churn;

/// <summary>The terms of the Churn Score, in the order in which equal ones are named.</summary>
public enum ChurnReason : byte
{
    /// <summary>Nothing speaks for churn.</summary>
    None,

    /// <summary>Recency Drop: silent for longer than usual.</summary>
    RecencyDrop,

    /// <summary>Frequency Drop: fewer purchases in the last two cycles than before.</summary>
    FrequencyDrop,

    /// <summary>Check Drop: the last two cheques are smaller than those before.</summary>
    CheckDrop,

    /// <summary>Support Spikes: more tickets per purchase than others have.</summary>
    SupportSpikes,

    /// <summary>Complaints.</summary>
    Complaints,
}

/// <summary>How much a term counts. A term without data in the base has no weight, and the rest are stretched to 100.</summary>
/// <param name="Reason">The term.</param>
/// <param name="Weight">The points that it gives at most.</param>
public sealed record ChurnAxis(ChurnReason Reason, double Weight);
