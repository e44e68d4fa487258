using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Web.Formatting;

namespace AiReactivator.Web.Components.Overview;

/// <summary>Tab «Обзор».</summary>
public sealed partial class OverviewPage
{
    private protected override string Tab => "overview";

    private string Answer => OverviewAnswer.Of(Data!, Loc, Common);

    private string Period => Data!.Counters switch
    {
        { FirstPurchase: null } => Loc["Period.None"],
        var counters => Loc["Period", Dates.Day(counters.FirstPurchase), Dates.Day(counters.AnalysisDate), CycleText(counters)] + HorizonText,
    };

    /// <summary>Printed beside every forecast, and once for the whole tab.</summary>
    private string HorizonText => Data!.Past.Trust.Personal ? " · " + Loc["Horizon", Plural.Of(Data.Past.Trust.HorizonDays, Common["Days"])] : "";

    private protected override Task<OverviewDashboard?> AskAsync() => Session.Results!.OverviewAsync();

    private string CycleText(Analytics.Dashboards.Overview.BaseCounters counters)
    {
        var days = Plural.Of((long)Math.Round(counters.BaseCycleDays), Common["Days"]);
        return counters.BaseCycleMeasured ? Loc["Cycle", days] : Loc["Cycle.Assumed", days];
    }
}
