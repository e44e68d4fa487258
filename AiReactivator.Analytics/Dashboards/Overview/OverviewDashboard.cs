using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;

namespace AiReactivator.Analytics.Dashboards.Overview;

/// <summary>Tab «Обзор»: one record, one file a widget.</summary>
public sealed record OverviewDashboard(
    BaseCounters Counters,
    HealthIndex Health,
    BaseStructure Structure,
    BiggestOutsideCycle Biggest)
{
    /// <summary>Composes the tab.</summary>
    public static OverviewDashboard Of(ClientTable clients, ClientMetrics metrics)
    {
        var structure = BaseStructure.Of(clients, metrics);
        return new OverviewDashboard(
            BaseCounters.Of(clients, metrics),
            HealthIndex.Of(clients, metrics, structure),
            structure,
            BiggestOutsideCycle.Of(metrics, new ClientRows(clients, metrics)));
    }
}
