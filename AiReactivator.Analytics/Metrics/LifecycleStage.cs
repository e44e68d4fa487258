namespace AiReactivator.Analytics.Metrics;

/// <summary>The seven stages of a client's life; the first that matches.</summary>
public enum LifecycleStage : byte
{
    /// <summary>No purchase.</summary>
    None,

    /// <summary>новый, T ≤ c₀.</summary>
    New,

    /// <summary>с 1 заказом, n = 1 and ρ ≤ 3.</summary>
    OneOrder,

    /// <summary>с 1 заказом уснувший, n = 1.</summary>
    OneOrderAsleep,

    /// <summary>восстановленный.</summary>
    Recovered,

    /// <summary>активный, ρ ≤ 1.2.</summary>
    Active,

    /// <summary>засыпающий, ρ ≤ 3.</summary>
    FallingAsleep,

    /// <summary>уснувший.</summary>
    Asleep,
}
