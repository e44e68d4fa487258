using AiReactivator.Web.Runs;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Shared;

/// <summary>The frame around every page of the circuit. It finds again what the document holds.</summary>
public sealed partial class MainLayout
{
    [Inject]
    private RunSession Session { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <summary>The base of the document is «/», so a bare «#content» would lead away from a tab.</summary>
    private string Content => new Uri(Navigation.Uri).AbsolutePath + "#content";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await Session.AttachAsync();
        }
    }
}
