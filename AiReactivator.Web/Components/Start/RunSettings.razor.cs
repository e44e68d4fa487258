using System.Globalization;
using AiReactivator.Contract;
using AiReactivator.Web.Runs;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Start;

/// <summary>What the file may not tell by itself. Empty fields are right for most files.</summary>
public sealed partial class RunSettings
{
    [Parameter, EditorRequired]
    public required StartSettings Value { get; set; }

    [Parameter]
    public EventCallback<StartSettings> ValueChanged { get; set; }

    private Task SetReviewAsync(ChangeEventArgs change) =>
        ValueChanged.InvokeAsync(Value with { Review = change.Value is true ? ReviewMode.Always : ReviewMode.WhenNeeded });

    private Task SetDateAsync(ChangeEventArgs change) =>
        ValueChanged.InvokeAsync(Value with
        {
            AnalysisDate = DateOnly.TryParse(change.Value as string, CultureInfo.InvariantCulture, out var day) ? day : null,
        });

    private Task SetCycleAsync(ChangeEventArgs change) =>
        ValueChanged.InvokeAsync(Value with
        {
            UsualCycleDays = int.TryParse(change.Value as string, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= 3650 ? days : null,
        });
}
