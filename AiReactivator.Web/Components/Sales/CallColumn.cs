using AiReactivator.Analytics.Dashboards;

namespace AiReactivator.Web.Components.Sales;

/// <summary>A column of the call table.</summary>
/// <param name="Name">Key of its heading in SalesText.resx.</param>
/// <param name="Css">Class of its cells.</param>
/// <param name="Sort">What a click on the heading sorts by; null for no click.</param>
/// <param name="LargestFirst">The first click shows the largest first.</param>
/// <param name="Wanted">Columns that the file says nothing of are left out.</param>
internal sealed record CallColumn(string Name, string Css, ClientSort? Sort, bool LargestFirst, Func<ClientPage, bool> Wanted)
{
    public static IReadOnlyList<CallColumn> All { get; } =
    [
        new("Client", "c-cl", ClientSort.CallOrder, false, Always),
        new("Timing", "c-rh", ClientSort.OverdueDays, true, Always),
        new("Stage", "c-pr", null, false, Always),
        new("Revenue", "num c-ltv", ClientSort.Revenue, true, Always),
        new("AverageOrder", "num c-aov", ClientSort.AverageOrder, true, Always),
        new("Purchases", "num c-n", ClientSort.Purchases, true, Always),
        new("Last", "c-la", ClientSort.LastPurchase, true, Always),
        new("Discounts", "c-ds", null, false, page => page.Rows.Any(r => r.DiscountedShare is not null)),
        new("Support", "num c-su", null, false, page => page.Rows.Any(r => r.Complaints is not null || r.Tickets is not null)),
    ];

    private static bool Always(ClientPage page) => true;
}
