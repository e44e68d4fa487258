using System.Globalization;
using AiReactivator.Analytics.Intake;
using AiReactivator.Contract;
using AiReactivator.Web.Runs;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Check;

/// <summary>«Вопросы»: only what the file cannot settle by itself. Each answer reads the same file again.</summary>
public sealed partial class Questions
{
    private DateOnly? day;

    [Parameter, EditorRequired]
    public required FileCheck Check { get; set; }

    [Inject]
    private RunSession Session { get; set; } = default!;

    private bool Busy => !Session.CanDecide;

    /// <summary>Whether there is anything to ask.</summary>
    public static bool Any(FileCheck check) =>
        check.OrderTotals is not null || AsksStates(check) || check.Intake.AnalysisDateSource == "Weak"
        || check.Reasons.Contains(ReviewReason.AmbiguousAmounts);

    /// <summary>Where all deals are in one state there is nothing to choose.</summary>
    private static bool AsksStates(FileCheck check) => check.Statuses is { Count: > 1 } || check.Statuses is [{ LooksUnpaid: true } or { LeftOut: true }];

    private Task SetTotalsAsync(OrderTotals totals) => Session.RecheckAsync(Session.Settings with { OrderTotals = totals });

    private void ReadDay(ChangeEventArgs change) =>
        day = DateOnly.TryParse(change.Value as string, CultureInfo.InvariantCulture, out var read) ? read : day;

    private Task SetDateAsync(DateOnly date) => Session.RecheckAsync(Session.Settings with { AnalysisDate = date });
}
