using AiReactivator.Web.Runs;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Shared;

/// <summary>A component that draws the run: it is drawn again when the run changes.</summary>
public abstract class SessionComponent : ComponentBase, IDisposable
{
    [Inject]
    private protected RunSession Session { get; set; } = default!;

    public void Dispose()
    {
        Session.Changed -= Redraw;
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected override void OnInitialized() => Session.Changed += Redraw;

    /// <summary>The run changed. Comes on the circuit's own thread of control.</summary>
    protected virtual void OnSessionChanged() => StateHasChanged();

    protected virtual void Dispose(bool disposing)
    {
    }

    private void Redraw() => _ = InvokeAsync(OnSessionChanged);
}
