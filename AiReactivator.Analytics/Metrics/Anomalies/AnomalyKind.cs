namespace AiReactivator.Analytics.Metrics.Anomalies;

/// <summary>What is unusual about a client, against their own history.</summary>
public enum AnomalyKind : byte
{
    /// <summary>Fewer than four purchases: no history to compare with.</summary>
    TooFewData,

    /// <summary>Nothing is out of the ordinary.</summary>
    None,

    /// <summary>A pause longer than the client's own ones.</summary>
    Pause,

    /// <summary>A last cheque smaller than the client's own ones.</summary>
    Cheque,

    /// <summary>ρ &gt; 3: gone long ago, which is no anomaly any more.</summary>
    Gone,
}

/// <summary>How unusual: by the score in whole points.</summary>
public enum AnomalyLevel : byte
{
    /// <summary>Низкая, under 40.</summary>
    Low,

    /// <summary>Средняя, under 60.</summary>
    Middle,

    /// <summary>Высокая.</summary>
    High,
}
