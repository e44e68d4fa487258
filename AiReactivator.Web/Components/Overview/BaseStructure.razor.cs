using System.Globalization;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Web.Components.Shared;
using AiReactivator.Web.Formatting;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Overview;

/// <summary>«Структура рисков базы»: clients and money, by cycle.</summary>
public sealed partial class BaseStructure
{
    [Parameter, EditorRequired]
    public required Analytics.Dashboards.Overview.BaseStructure Data { get; set; }

    private int Total => Data.Classes.Sum(c => c.Clients);

    private string Sentence => string.Join(", ", Data.Classes.Select(c => $"{Name(c.Activity)}: {Numbers.Whole(c.Clients)}"));

    private string Name(Activity activity) => ActivityWords.Of(activity, Data.CriticalStillBuys, Common);

    private static string Colour(Activity activity) => activity switch
    {
        Activity.Critical => "--risk-critical",
        Activity.AtRisk => "--risk-high",
        _ => "--risk-low",
    };

    private static string Flex(double? share) => (share ?? 0).ToString("0.####", CultureInfo.InvariantCulture);
}
