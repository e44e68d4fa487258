using AiReactivator.Web.Runs;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Shared;

/// <summary>Light, dark or as the system says. The script of the tab changes the document and keeps the choice.</summary>
public sealed partial class ThemeSwitch
{
    private TabTheme current;

    [Inject]
    private ITab Tab { get; set; } = default!;

    /// <summary>The choice that the page was drawn with.</summary>
    [CascadingParameter(Name = "Theme")]
    private string? Drawn { get; set; }

    protected override void OnInitialized() =>
        current = Enum.TryParse<TabTheme>(Drawn, ignoreCase: true, out var chosen) ? chosen : TabTheme.System;

    private Task ChooseAsync(ChangeEventArgs change)
    {
        current = Enum.TryParse<TabTheme>(change.Value as string, out var chosen) ? chosen : TabTheme.System;
        return Tab.SetThemeAsync(current);
    }
}
