using AiReactivator.Analytics.Metrics;

namespace AiReactivator.Analytics.Dashboards.Sales;

/// <summary>Tab «Менеджеру продаж».</summary>
/// <param name="Timings">Number and LTV by T2NP status, in the order of the enumeration.</param>
/// <param name="CallNow">Clients with «Самое время» or «Просрочен» and ρ ≤ 3: those whom a call still catches.</param>
/// <param name="CallNowRevenue">Their LTV, roubles.</param>
/// <param name="FirstPage">The first ten of the call table.</param>
public sealed record SalesDashboard(
    IReadOnlyList<TimingGroup> Timings,
    int CallNow,
    decimal CallNowRevenue,
    ClientPage FirstPage);

/// <summary>Clients of one T2NP status.</summary>
public sealed record TimingGroup(PurchaseTiming Timing, int Clients, decimal Revenue);
