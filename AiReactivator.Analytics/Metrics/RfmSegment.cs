namespace AiReactivator.Analytics.Metrics;

/// <summary>RFM segments; the first that matches. ρ parts those who keep their rhythm from those who have left it.</summary>
public enum RfmSegment : byte
{
    /// <summary>No purchase.</summary>
    None,

    /// <summary>Чемпионы, ρ ≤ 1.2, R ≥ 4, F ≥ 4, M ≥ 4.</summary>
    Champions,

    /// <summary>Лояльные, ρ ≤ 1.2, F ≥ 4.</summary>
    Loyal,

    /// <summary>Новички, ρ ≤ 1.2, n = 1, R ≥ 4.</summary>
    Newcomers,

    /// <summary>RFM: зона риска, 1.2 &lt; ρ ≤ 6, R ≥ 2, F ≥ 3 or M ≥ 4.</summary>
    AtRisk,

    /// <summary>Спящие, ρ &gt; 1.2, R ≥ 2.</summary>
    Sleeping,

    /// <summary>Потерянные, ρ &gt; 1.2, R = 1.</summary>
    Lost,

    /// <summary>Требуют внимания, the rest with R ≤ 3.</summary>
    NeedAttention,

    /// <summary>Обычные, the rest.</summary>
    Ordinary,
}

/// <summary>The four downloads that the segments make.</summary>
public enum RfmGroup : byte
{
    /// <summary>No purchase.</summary>
    None,

    /// <summary>«Чемпионы»: Чемпионы and Лояльные.</summary>
    Champions,

    /// <summary>«Обычные»: Обычные, Новички and Требуют внимания.</summary>
    Ordinary,

    /// <summary>«RFM: зона риска»: the zone of risk and Спящие.</summary>
    AtRisk,

    /// <summary>«Потерянные».</summary>
    Lost,
}
