using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Shared;

/// <summary>The frame of every widget: the question it answers, how far it can be trusted, how it is counted, what can be saved.</summary>
public sealed partial class WidgetFrame
{
    private readonly string id = $"w-{Guid.NewGuid():N}";

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter]
    public string? Question { get; set; }

    /// <summary>One to three grades: fact, calc, assume.</summary>
    [Parameter]
    public IReadOnlyList<Evidence> Evidence { get; set; } = [];

    /// <summary>The formula with its thresholds, printed and never behind a hover.</summary>
    [Parameter]
    public string? How { get; set; }

    /// <summary>The full method, for the side panel.</summary>
    [Parameter]
    public string? Method { get; set; }

    /// <summary>The columns of the file the widget is made of, for the side panel.</summary>
    [Parameter]
    public string? Columns { get; set; }

    [Parameter]
    public IReadOnlyList<WidgetExport> Exports { get; set; } = [];

    [Parameter]
    public WidgetState State { get; set; }

    /// <summary>In place of the content, where the state allows none.</summary>
    [Parameter]
    public string? NoticeTitle { get; set; }

    [Parameter]
    public string? NoticeText { get; set; }

    /// <summary>Width in the grid: c3 … c12.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>A table runs from edge to edge.</summary>
    [Parameter]
    public bool Flush { get; set; }

    [Parameter]
    public RenderFragment? Tools { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
