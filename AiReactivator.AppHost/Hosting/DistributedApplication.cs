using System.Runtime.InteropServices;
using AiReactivator.AppHost.Dashboard;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AiReactivator.AppHost.Hosting;

/// <summary>The system: its resources, and a dashboard that shows them.</summary>
internal sealed class DistributedApplication(WebApplicationBuilder host, IReadOnlyList<ProjectResource> resources, Port dashboard)
{
    public static DistributedApplicationBuilder CreateBuilder(string[] args) =>
        new(WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }));

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync()
    {
        var console = ConsoleLog.ForThisConsole();
        var problems = resources.Select(resource => resource.Port).Append(dashboard).Select(port => port?.Problem()).OfType<string>().ToList();
        if (problems.Count > 0)
        {
            problems.ForEach(problem => console.Write(ConsoleLog.Host, problem));
            return 1;
        }

        host.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(30));
        host.Services.AddSingleton(TimeProvider.System);
        host.Services.AddSingleton(console);
        host.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<Orchestrator>(services, resources, dashboard));
        host.Services.AddHostedService(services => services.GetRequiredService<Orchestrator>());
        host.WebHost.UseUrls($"http://localhost:{dashboard.Number}");

        await using var app = host.Build();
        app.MapDashboard();
        var orchestrator = app.Services.GetRequiredService<Orchestrator>();

        // A closed terminal is a wish to stop as well; the host itself hears only Ctrl+C and SIGTERM.
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            signal.Cancel = true;
            app.Lifetime.StopApplication();
        });

        await app.RunAsync();
        return orchestrator.ExitCode;
    }
}
