namespace AiReactivator.Analytics.Dashboards.Overview;

/// <summary>Tab «Обзор»: one record, one file a widget.</summary>
public sealed record OverviewDashboard(
    BaseCounters Counters,
    HealthIndex Health,
    BaseStructure Structure,
    BiggestOutsideCycle Biggest);
