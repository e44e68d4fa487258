using AiReactivator.Web.Components.Account;
using AiReactivator.Web.Runs;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Start;

/// <summary>Context, file, button: all that a run needs.</summary>
public sealed partial class LaunchBlock
{
    private StartSettings settings = StartSettings.Default;

    [Inject]
    private AppDialogs Dialogs { get; set; } = default!;

    private bool CanStart => Session is { File.Good: true, Reading: null };

    private Task StartAsync() => Session.StartAsync(settings);
}
