using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Dashboards.Finance;
using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Analytics.Dashboards.Sales;

namespace AiReactivator.Analytics.Report;

/// <summary>All that a report may tell: the records of the dashboards, so that a letter and a screen never show two numbers for one thing.</summary>
public sealed record ReportFacts(OverviewDashboard Overview, FinanceDashboard Finance, SalesDashboard Sales, MissingColumns Missing)
{
    /// <summary>Under so many clients a share is written as «4 из 9».</summary>
    const int FewClients = 20;

    /// <summary>Too few clients for percentages.</summary>
    public bool HasFewClients => Buyers < FewClients;

    /// <summary>Clients with purchases.</summary>
    public int Buyers => Overview.Counters.Clients - Overview.Counters.WithoutPurchases;

    /// <summary>Clients whom a call hardly catches any more: overdue, and silent for more than three cycles.</summary>
    public int OverdueTooLong => Sales.Now.Clients + Sales.Overdue.Clients - Sales.CallNow;

    /// <summary>Clients of a class: «20 клиентов, 26,7 %», in a small base «4 из 9 клиентов».</summary>
    public string Part(StructureClass part) => HasFewClients || part.Share is not { } share
        ? RussianText.OutOf(part.Clients, Buyers)
        : $"{RussianText.CountClients(part.Clients)}, {RussianText.Share(share)}";
}
