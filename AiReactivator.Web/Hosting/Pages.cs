using System.Text.Unicode;
using AiReactivator.Web.Components;
using AiReactivator.Web.Components.Account;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.WebEncoders;
using Radzen;

namespace AiReactivator.Web.Hosting;

/// <summary>Blazor: circuits, texts, culture.</summary>
internal static class Pages
{
    /// <summary>As long as the longest cut a user sits through; never shorter than the lease of a run.</summary>
    private static readonly TimeSpan CircuitPatience = TimeSpan.FromMinutes(10);

    /// <summary>A search in the tab sends the numbers of at most 2 000 clients.</summary>
    private const long LargestMessage = 64 * 1024;

    public static void AddPages(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddLocalization();

        // Russian as it is, not as &#x410;: a third of the bytes.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddRazorComponents()
            .AddInteractiveServerComponents(circuits =>
            {
                circuits.DisconnectedCircuitRetentionPeriod = CircuitPatience;
                circuits.DisconnectedCircuitMaxRetained = 500;
                circuits.JSInteropDefaultCallTimeout = TimeSpan.FromMinutes(1);
            })
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = LargestMessage);
        services.AddCascadingAuthenticationState();
        services.AddRadzenComponents();
        services.AddScoped<AppDialogs>();
        services.AddSingleton(TimeProvider.System);
    }

    public static void MapPages(this WebApplication app) =>
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(mode => mode.ContentSecurityFrameAncestorsPolicy = null);

    public static IApplicationBuilder UseRussian(this IApplicationBuilder app) =>
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture("ru-RU"),
            SupportedCultures = [new("ru-RU")],
            SupportedUICultures = [new("ru-RU")],
            RequestCultureProviders = [],
        });
}
