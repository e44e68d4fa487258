using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Web.Formatting;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Overview;

/// <summary>The strip of figures under the answer.</summary>
public sealed partial class BaseFigures
{
    [Parameter, EditorRequired]
    public required OverviewDashboard Data { get; set; }

    private Analytics.Dashboards.Overview.BaseCounters Counters => Data.Counters;

    private int WithPurchases => Counters.Clients - Counters.WithoutPurchases;

    private int Risk => Of(Activity.AtRisk);

    private int Critical => Of(Activity.Critical);

    private (string Figure, string Unit) Revenue => Money.Split(Counters.Revenue);

    private string PerClient => WithPurchases == 0
        ? Spaces.Nothing
        : Loc["Kpi.PerClient", Plural.OfDecimal((double)Counters.Purchases / WithPurchases, Common["Purchases"])];

    private string RevenuePerClient => WithPurchases == 0
        ? Spaces.Nothing
        : Loc["Kpi.Revenue.Text", Money.Brief(Counters.Revenue / WithPurchases)];

    private int Of(Activity activity) => Data.Structure.Classes.FirstOrDefault(c => c.Activity == activity)?.Clients ?? 0;
}
