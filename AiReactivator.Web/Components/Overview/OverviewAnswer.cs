using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Web.Formatting;
using AiReactivator.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AiReactivator.Web.Components.Overview;

/// <summary>The one sentence at the top: what was found and what to do.</summary>
internal static class OverviewAnswer
{
    public static string Of(OverviewDashboard data, IStringLocalizer<OverviewText> texts, IStringLocalizer<SharedText> common)
    {
        var critical = Count(data, Activity.Critical);
        var risk = Count(data, Activity.AtRisk);
        var all = data.Structure.Classes.Sum(c => c.Clients);
        var silent = Plural.Word(critical, texts["Fallen"]);
        return (critical, risk, all) switch
        {
            (_, _, 0) => texts["Answer.NoPurchases"],
            (0, 0, _) when data.Counters.Purchases <= all => texts["Answer.NoRepeats", Plural.Of(all, common["Clients"])],
            (0, 0, _) => texts["Answer.AllActive", Plural.Of(all, common["Clients"])],
            (0, _, _) => texts["Answer.RiskOnly", Numbers.Whole(risk), Plural.Of(all, texts["OfClients"]), Plural.Word(risk, texts["Slipped"])],
            (_, 0, _) => texts["Answer.CriticalOnly", Numbers.Whole(critical), Plural.Of(all, texts["OfClients"]), silent],
            (_, 1, _) => texts["Answer.Both.One", Numbers.Whole(critical), Plural.Of(all, texts["OfClients"]), silent],
            _ => texts["Answer.Both", Numbers.Whole(critical), Plural.Of(all, texts["OfClients"]), silent, Numbers.Whole(risk)],
        };
    }

    private static int Count(OverviewDashboard data, Activity activity) =>
        data.Structure.Classes.FirstOrDefault(c => c.Activity == activity)?.Clients ?? 0;
}
