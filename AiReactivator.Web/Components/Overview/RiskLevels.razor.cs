using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Web.Formatting;
using AiReactivator.Web.Runs;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Overview;

/// <summary>«Риск оттока»: clients and money at each level; a level opens its clients in the call table.</summary>
public sealed partial class RiskLevels
{
    [Parameter, EditorRequired]
    public required Analytics.Dashboards.Overview.RiskLevels Data { get; set; }

    /// <summary>Width in the grid.</summary>
    [Parameter]
    public string Class { get; set; } = "c5";

    [Inject]
    private RunSession Session { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private bool ByCycle => Data.Trust.ByCycle;

    private int Total => Data.Levels.Sum(l => l.Clients);

    private string Horizon => Plural.Of(Data.Trust.HorizonDays, Common["Days"]);

    private string Sentence => string.Join(", ", Data.Levels.Select(l => $"{Common[$"Risk.{l.Level}"]}: {Numbers.Whole(l.Clients)}"));

    private void Open(RiskLevel level)
    {
        if (Session.Results is { } results)
        {
            results.Calls = new ClientQuery { Risks = [level], Sort = ClientSort.Spend, Descending = true };
        }

        Navigation.NavigateTo("/sales");
    }

    private static string Colour(RiskLevel level) => level switch
    {
        RiskLevel.Low => "--risk-low",
        RiskLevel.Middle => "--risk-medium",
        RiskLevel.High => "--risk-high",
        _ => "--risk-critical",
    };
}
