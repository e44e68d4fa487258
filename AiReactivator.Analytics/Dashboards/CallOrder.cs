using AiReactivator.Analytics.Metrics;

namespace AiReactivator.Analytics.Dashboards;

/// <summary>Who to call first: those whose time has come and whom a call still catches, by LTV; then the rest, by LTV.</summary>
public static class CallOrder
{
    /// <summary>«Самое время» or «Просрочен» with ρ ≤ 3.</summary>
    public static bool IsFirst(ClientMetrics metrics, int client) =>
        metrics.Timing[client] is PurchaseTiming.Now or PurchaseTiming.Overdue
        && metrics.SleepRatio[client] <= CycleThresholds.Critical;
}
