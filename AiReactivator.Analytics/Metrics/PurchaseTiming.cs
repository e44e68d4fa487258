namespace AiReactivator.Analytics.Metrics;

/// <summary>T2NP: where a client stands against the expected next purchase.</summary>
public enum PurchaseTiming : byte
{
    /// <summary>No purchase.</summary>
    None,

    /// <summary>«Мало данных (1 покупка)».</summary>
    TooFewData,

    /// <summary>«Еще рано», ρ &lt; 0.8.</summary>
    Expected,

    /// <summary>«Самое время», 0.8 ≤ ρ ≤ 1.2.</summary>
    Now,

    /// <summary>«Просрочен», ρ &gt; 1.2.</summary>
    Overdue,
}
