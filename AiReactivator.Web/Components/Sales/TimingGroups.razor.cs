using AiReactivator.Analytics.Dashboards.Sales;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Web.Components.Shared;
using AiReactivator.Web.Formatting;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Sales;

/// <summary>How many clients are early, due and overdue. A click filters the table below.</summary>
public sealed partial class TimingGroups
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<TimingGroup> Groups { get; set; }

    [Parameter]
    public PurchaseTiming? Chosen { get; set; }

    [Parameter]
    public EventCallback<PurchaseTiming?> ChosenChanged { get; set; }

    /// <summary>Those without purchases are told of on «Обзор»; here they are shown only where there are any.</summary>
    private IEnumerable<TimingGroup> Shown => Groups
        .Where(g => g.Timing != PurchaseTiming.None || g.Clients > 0)
        .OrderBy(g => Order(g.Timing));

    private int Total => Groups.Sum(g => g.Clients);

    private string Sentence => string.Join(", ", Shown.Select(g => $"{Common[$"Timing.{g.Timing}"]}: {Numbers.Whole(g.Clients)}"));

    /// <summary>«Из них купили за 90 дней на проверке: Самое время 45 %, Просрочен 20 %»; null where nothing was tested.</summary>
    private string? Past => Groups.FirstOrDefault(g => g.Past is not null)?.Past is { } any
        ? Loc["Timing.Past", Plural.Of(any.HorizonDays, Common["Days"]), string.Join(", ", Shown.Where(g => g.Past is not null)
            .Select(g => $"{Common[$"Timing.{g.Timing}"]} {PastWords.Bought(g.Past!, Common)}"))].Value
        : null;

    internal static string Colour(PurchaseTiming timing) => timing switch
    {
        PurchaseTiming.Now => "--risk-medium",
        PurchaseTiming.Overdue => "--risk-high",
        PurchaseTiming.Expected => "--risk-low",
        _ => "--chart-muted",
    };

    /// <summary>Who is due stands first.</summary>
    internal static int Order(PurchaseTiming timing) => timing switch
    {
        PurchaseTiming.Now => 0,
        PurchaseTiming.Overdue => 1,
        PurchaseTiming.Expected => 2,
        PurchaseTiming.TooFewData => 3,
        _ => 4,
    };
}
