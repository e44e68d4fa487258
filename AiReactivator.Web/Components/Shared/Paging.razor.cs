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

    private Task GoAsync(int skip) => SkipChanged.InvokeAsync(Math.Max(0, skip));
}
