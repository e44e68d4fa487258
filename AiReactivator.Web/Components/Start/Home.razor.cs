using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Start;

/// <summary>One address for a run's whole life: start, progress, outcome.</summary>
public sealed partial class Home
{
    /// <summary>The tab that someone came for before there was a run.</summary>
    [SupplyParameterFromQuery(Name = "for")]
    private string? Wanted { get; set; }

    private string Title => Loc[$"Title.{Session.Phase}"];
}
