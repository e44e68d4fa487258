using AiReactivator.Web.Formatting;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Shared;

/// <summary>«1–10 из 75» and the way to the next ten.</summary>
public sealed partial class Paging
{
    [Parameter, EditorRequired]
    public int Skip { get; set; }

    [Parameter, EditorRequired]
    public int Take { get; set; }

    [Parameter, EditorRequired]
    public int Total { get; set; }

    /// <summary>The new number of rows to skip.</summary>
    [Parameter]
    public EventCallback<int> SkipChanged { get; set; }

    private string Position => Total == 0
        ? Common["PageOfNone"]
        : Common["PageOf", Numbers.Whole(Skip + 1), Numbers.Whole(Math.Min(Skip + Take, Total)), Numbers.Whole(Total)];

    private bool AtStart => Skip == 0;

    private bool AtEnd => Skip + Take >= Total;

    /// <summary>At the end of the way a button does nothing, but keeps the focus of the keyboard: a disabled one would lose it.</summary>
    private Task GoAsync(bool nowhere, int skip) => nowhere ? Task.CompletedTask : SkipChanged.InvokeAsync(Math.Max(0, skip));
}
