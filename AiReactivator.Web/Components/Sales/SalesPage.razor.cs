using AiReactivator.Analytics.Dashboards.Sales;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Web.Formatting;

namespace AiReactivator.Web.Components.Sales;

/// <summary>Tab «Менеджеру продаж».</summary>
public sealed partial class SalesPage
{
    private PurchaseTiming? timing;

    private protected override string Tab => "sales";

    private string Answer => Data switch
    {
        null => "",
        { CallNow: 0 } => Loc[OnlyTooFewData ? "Answer.Unknown" : "Answer.None"],
        { CallNow: var count, CallNowRevenue: var revenue } =>
            Loc[count == 1 ? "Answer.One" : "Answer", Plural.Of(count, Common["Clients"]), Money.Brief(revenue)],
    };

    private bool OnlyTooFewData => Data!.Timings.All(t => t.Clients == 0 || t.Timing is PurchaseTiming.TooFewData or PurchaseTiming.None);

    protected override void OnInitialized()
    {
        base.OnInitialized();
        timing = Session.Results?.Calls?.Timings is [var left] ? left : null;
    }

    private protected override Task<SalesDashboard?> AskAsync() => Session.Results!.SalesAsync();
}
