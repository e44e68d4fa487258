using AiReactivator.Web.Runs;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Start;

/// <summary>One address for a run's whole life: start, progress, outcome.</summary>
public sealed partial class Home
{
    private RunPhase? shown;

    [Inject]
    private ITab Tab { get; set; } = default!;

    /// <summary>The tab that someone came for before there was a run.</summary>
    [SupplyParameterFromQuery(Name = "for")]
    private string? Wanted { get; set; }

    private string Title => Loc[$"Title.{Session.Phase}"];

    /// <summary>A button that was pressed goes away with its screen; the keyboard must not be lost with it.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var before = shown;
        shown = Session.Ready ? Session.Phase : shown;
        if (before is not null && before != shown)
        {
            await Tab.FocusHeadingAsync();
        }
    }
}
