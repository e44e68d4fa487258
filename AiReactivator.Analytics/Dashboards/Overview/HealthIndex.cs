using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;

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
    bool Alarm)
{
    /// <summary>Under so many clients with purchases the index is not shown.</summary>
    public const int NeededClients = 20;

    /// <summary>Under it an alarm.</summary>
    public const int AlarmUnder = 50;

    /// <summary>round(100 · (0.45 · active + 0.25 · repeat + 0.30 · (1 − critical − ½ · risk))).</summary>
    public static HealthIndex Of(ClientTable clients, ClientMetrics metrics, BaseStructure structure)
    {
        var (active, risk, critical) = (structure.Active.Share, structure.AtRisk.Share, structure.Critical.Share);
        var repeat = RepeatShareOf(clients, metrics);
        var withPurchases = structure.Classes.Sum(c => c.Clients);
        var whyMissing =
            withPurchases < NeededClients ? "TooFewClients"
            : metrics.BaseCycle.HistoryDays < metrics.BaseCycle.Days ? "ShortHistory"
            : repeat is null ? "NoRepeatShare"
            : null;
        int? value = whyMissing is null
            ? (int)Math.Round(100 * ((0.45 * active!.Value) + (0.25 * repeat!.Value) + (0.30 * (1 - critical!.Value - (risk!.Value / 2)))), MidpointRounding.AwayFromZero)
            : null;
        return new HealthIndex(value, whyMissing, active, repeat, risk, critical, value < AlarmUnder);
    }

    /// <summary>Only clients who have been with us for a base cycle had the time to come back.</summary>
    static double? RepeatShareOf(ClientTable clients, ClientMetrics metrics)
    {
        var (old, repeated) = (0, 0);
        for (var i = 0; i < clients.Count; i++)
        {
            if (clients.Purchases[i] > 0 && metrics.TenureDays[i] >= metrics.BaseCycle.Days)
            {
                old++;
                repeated += clients.Purchases[i] >= 2 ? 1 : 0;
            }
        }

        return old == 0 ? null : (double)repeated / old;
    }
}
