namespace AiReactivator.Analytics.Metrics;

/// <summary>A client's place against their own cycle, ρ = R / c.</summary>
public enum Activity : byte
{
    /// <summary>No purchase: in no share.</summary>
    None,

    /// <summary>Активные, ρ ≤ 1.2.</summary>
    Active,

    /// <summary>Зона риска, 1.2 &lt; ρ ≤ 3.</summary>
    AtRisk,

    /// <summary>Критический отток, ρ &gt; 3.</summary>
    Critical,
}
