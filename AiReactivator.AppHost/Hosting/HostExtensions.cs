using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AiReactivator.AppHost.Hosting;

internal static class HostExtensions
{
    /// <summary>Dashboard, telemetry and the host's own service on this machine only, by plain HTTP: there may be no certificate.</summary>
    public static void UseLoopbackDashboard(this IDistributedApplicationBuilder builder, HostPorts ports) =>
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ASPNETCORE_URLS"] = $"http://localhost:{ports.Dashboard}",
            ["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"] = $"http://localhost:{HostPorts.Any()}",
            ["ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL"] = $"http://localhost:{HostPorts.Any()}",

            // Ctrl+C returns when both projects have ended, not while they still hold their ports.
            ["DcpPublisher:WaitForResourceCleanup"] = "true",
        });

    /// <summary>A project that ends by itself is started again.</summary>
    public static void StartCrashedProjectsAgain(this IDistributedApplicationBuilder builder) =>
        builder.Services.AddHostedService<CrashWatch>();

    /// <summary>As built, not published: assets are found where the build left them. One line an event.</summary>
    public static IResourceBuilder<ProjectResource> AsBuilt(this IResourceBuilder<ProjectResource> project) => project
        .WithEnvironment("ASPNETCORE_ENVIRONMENT", "Development")
        .WithEnvironment("Logging__Console__FormatterOptions__SingleLine", "true");

    /// <summary>The line that a person waits for: the address, once it answers.</summary>
    public static void SayWhenReady(this IResourceBuilder<ProjectResource> project) =>
        project.OnResourceReady((_, _, _) =>
        {
            Console.WriteLine($"Ready. {project.GetEndpoint("http").Url}");
            return Task.CompletedTask;
        });
}
