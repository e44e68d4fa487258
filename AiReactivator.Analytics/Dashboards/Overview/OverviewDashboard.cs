using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Dashboards.Overview;

/// <summary>Tab «Обзор»: one record, one file a widget.</summary>
public sealed record OverviewDashboard(
    BaseCounters Counters,
    HealthIndex Health,
    BaseStructure Structure,
    BiggestOutsideCycle Biggest,
    RiskLevels Risks,
    PastTest Past)
{
    /// <summary>«Кого спасать в первую очередь».</summary>
    public RescueFirst Rescue { get; init; } = RescueFirst.None;

    /// <summary>Composes the tab.</summary>
    public static OverviewDashboard Of(ClientTable clients, ClientMetrics metrics, BaseForecast forecast, ClientOutlooks outlooks)
    {
        var structure = BaseStructure.Of(clients, metrics, forecast.Quality);
        var rows = new ClientRows(clients, metrics, outlooks);
        return new OverviewDashboard(
            BaseCounters.Of(clients, metrics),
            HealthIndex.Of(clients, metrics, structure),
            structure,
            BiggestOutsideCycle.Of(metrics, rows),
            RiskLevels.Of(clients, outlooks, forecast.Quality),
            PastTest.Of(clients, metrics, forecast.Quality))
        {
            Rescue = RescueFirst.Of(clients, metrics, forecast, rows),
        };
    }
}
