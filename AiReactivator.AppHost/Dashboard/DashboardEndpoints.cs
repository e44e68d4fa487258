using System.Reflection;
using AiReactivator.AppHost.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AiReactivator.AppHost.Dashboard;

/// <summary>A page of the resources for people, the same as JSON for programs; on this machine only, nothing to change there.</summary>
internal static class DashboardEndpoints
{
    public static void MapDashboard(this WebApplication app)
    {
        app.UseHostFiltering();
        app.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'";
            context.Response.Headers.CacheControl = "no-store";
            return next(context);
        });

        app.MapGet("/", (Orchestrator orchestrator) => Results.Content(ResourcePage.Render(Views(orchestrator)), "text/html; charset=utf-8"));
        app.MapGet("/resources.json", (Orchestrator orchestrator) => Results.Json(Views(orchestrator)));
        app.MapGet("/dashboard.css", () => Results.Stream(
            Assembly.GetExecutingAssembly().GetManifestResourceStream("dashboard.css")!, "text/css; charset=utf-8"));
    }

    private static ResourceView[] Views(Orchestrator orchestrator) => [.. orchestrator.Runners.Select(ResourceView.Of)];
}
