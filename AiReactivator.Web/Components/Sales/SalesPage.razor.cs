using AiReactivator.Analytics.Dashboards.Sales;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Web.Formatting;

namespace AiReactivator.Web.Components.Sales;

/// <summary>Tab «Менеджеру продаж».</summary>
public sealed partial class SalesPage
{
    private PurchaseTiming? timing;

    private protected override string Tab => "sales";

    private string Answer => Data!.CallNow == 0
        ? Loc["Answer.None"]
        : Loc["Answer", Plural.Of(Data.CallNow, Common["Clients"]), Money.Brief(Data.CallNowRevenue)];

    private protected override Task<SalesDashboard?> AskAsync() => Session.Results!.SalesAsync();
}
