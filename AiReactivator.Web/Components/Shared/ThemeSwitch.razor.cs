using AiReactivator.Web.Runs;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Shared;

/// <summary>Light, dark or as the system says. The script of the tab changes the document and keeps the choice.</summary>
public sealed partial class ThemeSwitch
{
    private Theme current;

    [Inject]
    private ITab Tab { get; set; } = default!;

    private Task ChooseAsync(ChangeEventArgs change)
    {
        current = Enum.TryParse<Theme>(change.Value as string, out var chosen) ? chosen : Theme.System;
        return Tab.SetThemeAsync(current);
    }
}
