using AiReactivator.Web.Runs;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Shared;

/// <summary>The frame around every page of the circuit. It finds again what the document holds.</summary>
public sealed partial class MainLayout
{
    [Inject]
    private RunSession Session { get; set; } = default!;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await Session.AttachAsync();
        }
    }
}
