using System.Globalization;
using AiReactivator.Contract;
using AiReactivator.Web.Runs;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Start;

/// <summary>What the file may not tell by itself. Empty fields are right for most files.</summary>
public sealed partial class RunSettings
{
    /// <summary>H, as the Worker takes it.</summary>
    private static readonly int[] Horizons = [30, 90, 180, 365];

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

    private Task SetHorizonAsync(ChangeEventArgs change) =>
        ValueChanged.InvokeAsync(Value with
        {
            HorizonDays = Array.Find(Horizons, days => days.ToString(CultureInfo.InvariantCulture) == change.Value as string) is > 0 and var days ? days : Value.HorizonDays,
        });

    private Task SetCycleAsync(ChangeEventArgs change) =>
        ValueChanged.InvokeAsync(Value with
        {
            UsualCycleDays = int.TryParse(change.Value as string, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= 3650 ? days : null,
        });
}
