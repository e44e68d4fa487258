using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace AiReactivator.Web.Components.Shared;

/// <summary>Copies a text that is not a contact (contacts are copied inside the tab).</summary>
public sealed partial class CopyButton
{
    private bool copied;

    [Parameter, EditorRequired]
    public required string Text { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    private async Task CopyAsync()
    {
        try
        {
            await Script.InvokeVoidAsync("navigator.clipboard.writeText", Text);
            copied = true;
        }
        catch (JSException)
        {
            // The browser forbids it: the code stands beside the button and can be selected.
        }
    }
}
