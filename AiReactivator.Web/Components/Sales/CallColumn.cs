using AiReactivator.Analytics.Dashboards;

namespace AiReactivator.Web.Components.Sales;

/// <summary>What the columns of the call table tell of: more fit no screen at once.</summary>
internal enum CallView
{
    Forecast,
    Purchases,
}

/// <summary>A column of the call table.</summary>
/// <param name="Name">Key of its heading in SalesText.resx.</param>
/// <param name="Css">Class of its cells.</param>
/// <param name="Sort">What a click on the heading sorts by; null for no click.</param>
/// <param name="LargestFirst">The first click shows the largest first.</param>
/// <param name="View">Where it stands; null for both.</param>
/// <param name="Wanted">Columns that the base says nothing of are left out.</param>
internal sealed record CallColumn(string Name, string Css, ClientSort? Sort, bool LargestFirst, CallView? View, Func<ClientRow, bool> Wanted)
{
    public static IReadOnlyList<CallColumn> All { get; } =
    [
        new("Client", "c-cl", ClientSort.CallOrder, false, null, Always),
        new("Timing", "c-rh", ClientSort.OverdueDays, true, null, Always),
        new("Stage", "c-pr", null, false, null, Always),
        new("Risk", "c-rk", ClientSort.Risk, true, CallView.Forecast, row => row.Outlook?.Risk is not null),
        new("Return", "num c-rt", ClientSort.Return, true, CallView.Forecast, row => row.Outlook?.Return is not null),
        new("Spend", "num c-sp", ClientSort.Spend, true, CallView.Forecast, row => row.Outlook?.Spend is not null),
        new("Ltv365", "num c-y1", ClientSort.Ltv365, true, CallView.Forecast, row => row.Outlook?.Ltv365 is not null),
        new("Offer", "c-nx", null, false, CallView.Forecast, row => row.Outlook is { Next.Count: > 0 } or { NotBought.Count: > 0 }),
        new("Revenue", "num c-ltv", ClientSort.Revenue, true, null, Always),
        new("AverageOrder", "num c-aov", ClientSort.AverageOrder, true, CallView.Purchases, Always),
        new("Purchases", "num c-n", ClientSort.Purchases, true, CallView.Purchases, Always),
        new("Last", "c-la", ClientSort.LastPurchase, true, CallView.Purchases, Always),
        new("Discounts", "c-ds", null, false, CallView.Purchases, row => row.DiscountedShare is not null),
        new("Support", "num c-su", null, false, CallView.Purchases, row => row.Complaints is not null || row.Tickets is not null),
    ];

    /// <summary>The columns of a page; without a view all that the base knows.</summary>
    public static IReadOnlyList<CallColumn> Of(ClientPage page, CallView? view) =>
        [.. All.Where(column => (view is null || column.View is null || column.View == view) && (column.Wanted == Always || page.Rows.Any(column.Wanted)))];

    private static bool Always(ClientRow row) => true;
}
