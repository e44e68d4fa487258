using AiReactivator.Web.Components.Account;
using AiReactivator.Web.Runs;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Start;

/// <summary>Context, file, button: all that a run needs.</summary>
public sealed partial class LaunchBlock
{
    private StartSettings settings = StartSettings.Default;
    private bool columnsSeen;

    [Inject]
    private AppDialogs Dialogs { get; set; } = default!;

    [Inject]
    private ITab Tab { get; set; } = default!;

    /// <summary>The user looks at the columns.</summary>
    private bool columnsOpen;

    private bool ColumnsNeeded => Session.File?.Mapping is FileMapping.Needed;

    private bool ColumnsShown => ColumnsNeeded || (columnsOpen && Session.File is not null);

    private bool CanStart => Session is { File.Good: true, Reading: null };

    /// <summary>Columns that were asked for stay open once they are chosen; another file begins anew.</summary>
    protected override void OnSessionChanged()
    {
        columnsOpen = Session.File is not null && (columnsOpen || ColumnsNeeded);
        base.OnSessionChanged();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var before = columnsSeen;
        columnsSeen = ColumnsShown;
        if (columnsSeen && !before && !firstRender)
        {
            await Tab.ShowColumnsAsync();
        }
    }

    private void ToggleColumns() => columnsOpen = !columnsOpen;

    private Task StartAsync() => Session.StartAsync(settings);
}
