namespace AiReactivator.Analytics.Dashboards.Overview;

/// <summary>«Индекс здоровья».</summary>
/// <param name="Value">0…100, or null where it may not be shown.</param>
/// <param name="WhyMissing">TooFewClients, ShortHistory, NoRepeatShare; null where there is a value.</param>
/// <param name="ActiveShare">Share of clients with ρ ≤ 1.2; null over nothing.</param>
/// <param name="RepeatShare">Share with n ≥ 2 among clients with T ≥ c₀; null over nothing.</param>
/// <param name="RiskShare">Share with 1.2 &lt; ρ ≤ 3.</param>
/// <param name="CriticalShare">Share with ρ &gt; 3.</param>
/// <param name="Alarm">Value under 50.</param>
public sealed record HealthIndex(
    int? Value,
    string? WhyMissing,
    double? ActiveShare,
    double? RepeatShare,
    double? RiskShare,
    double? CriticalShare,
    bool Alarm);
