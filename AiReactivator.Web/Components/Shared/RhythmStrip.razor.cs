using System.Globalization;
using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Metrics;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Shared;

/// <summary>The signature of the product: ticks are purchases, the ring is when the next was due, the bar is silence beyond the own pause.</summary>
public sealed partial class RhythmStrip
{
    private const float Margin = 4;

    [Parameter, EditorRequired]
    public required Rhythm Data { get; set; }

    /// <summary>Colours the silence.</summary>
    [Parameter, EditorRequired]
    public Activity Activity { get; set; }

    /// <summary>What the strip says, for those who do not see it.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>Units of the drawing; the strip is as wide as its place.</summary>
    [Parameter]
    public float Width { get; set; } = 180;

    private float Right => Width - Margin;

    private string Tone => Activity switch
    {
        Activity.Critical => "critical",
        Activity.AtRisk => "high",
        _ => "medium",
    };

    private float X(float place) => 2 + (Math.Clamp(place, 0, 1) * (Right - 2));

    private static string N(float value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
