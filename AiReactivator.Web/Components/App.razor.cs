using System.Text.Json;
using AiReactivator.Web.Api;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Options;

namespace AiReactivator.Web.Components;

/// <summary>The document. Drawn once for each request; everything in it lives in a circuit.</summary>
public sealed partial class App
{
    private static readonly string[] Sheets =
    [
        "tokens", "radzen-bridge", "base", "shell", "controls", "widgets", "charts", "tables", "states",
        "start", "mapping", "check", "court", "run", "overview", "sales", "report", "dialogs", "responsive",
    ];

    // No prerendering: a click before the circuit is there would be lost, so there is nothing to click.
    private static readonly InteractiveServerRenderMode Circuit = new(prerender: false);

    [Inject]
    private IAntiforgery Antiforgery { get; set; } = default!;

    [Inject]
    private IOptions<UploadOptions> Upload { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    /// <summary>Sign-in is a plain page: only an answer to a request can set a cookie.</summary>
    private InteractiveServerRenderMode? Mode => Context.AcceptsInteractiveRouting() ? Circuit : null;

    private string? Token => Antiforgery.GetAndStoreTokens(Context).RequestToken;

    /// <summary>For the tab, which reads the file before anything leaves: the numbers that the start screen prints.</summary>
    private string Limits => JsonSerializer.Serialize(
        new { bytes = Upload.Value.MaxBytes, rows = Upload.Value.MaxRows, columns = Upload.Value.MaxColumns, cell = Upload.Value.MaxCell });

    /// <summary>The user's choice; without one theme.js asks the system before anything is drawn.</summary>
    private string? Theme => Context.Request.Cookies["theme"] is ("light" or "dark") and var chosen ? chosen : null;
}
