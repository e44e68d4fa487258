using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace AiReactivator.AppHost.Hosting;

/// <summary>Runs all resources, and says where they are once all are ready.</summary>
internal sealed class Orchestrator : BackgroundService
{
    private readonly ConsoleLog _console;
    private readonly IHostApplicationLifetime _lifetime;
    private readonly Uri _dashboard;

    public Orchestrator(
        IReadOnlyList<ProjectResource> resources, Port dashboard, ConsoleLog console, IConfiguration configuration,
        TimeProvider time, IHostApplicationLifetime lifetime)
    {
        _console = console;
        _lifetime = lifetime;
        _dashboard = new UriBuilder(Uri.UriSchemeHttp, "localhost", dashboard.Number).Uri;

        var startTimeout = configuration.GetValue("Startup:Timeout", TimeSpan.FromSeconds(90));
        foreach (var resource in resources)
        {
            var waitsFor = Runners.Where(runner => resource.WaitsFor.Contains(runner.Resource)).ToArray();
            Runners.Add(new ResourceRunner(resource, waitsFor, console, time, startTimeout));
        }
    }

    /// <summary>In the order of the picture: a resource stands after those it waits for.</summary>
    public List<ResourceRunner> Runners { get; } = [];

    /// <summary>1 when something could not be started.</summary>
    public int ExitCode { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // One that cannot start takes the others down with it, so each must hear of it at once.
        using var all = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var lives = Runners.Select(runner => GuardAsync(runner, all)).ToArray();
        _ = TellWhenReadyAsync(all.Token);
        await Task.WhenAll(lives);
        if (ExitCode != 0)
        {
            _lifetime.StopApplication();
        }
    }

    private async Task GuardAsync(ResourceRunner runner, CancellationTokenSource all)
    {
        try
        {
            await runner.RunAsync(all.Token);
        }
        catch (Exception problem)
        {
            if (ExitCode == 0)
            {
                _console.Write(ConsoleLog.Host, problem is SettingException ? problem.Message : $"{runner.Resource.Name} failed: {problem.Message}");
            }

            ExitCode = 1;
            await all.CancelAsync();
        }
    }

    private async Task TellWhenReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(Runners.Select(runner => runner.FirstHealthy)).WaitAsync(cancellationToken);
        }
        catch (Exception)
        {
            return; // Told where it happened.
        }

        foreach (var (text, address) in Runners.SelectMany(runner => runner.Resource.Urls))
        {
            _console.Write(ConsoleLog.Host, $"{text}: {address.ToString().TrimEnd('/')}");
        }

        _console.Write(ConsoleLog.Host, $"Dashboard: {_dashboard.ToString().TrimEnd('/')}");
        _console.Write(ConsoleLog.Host, "Ready. Ctrl+C ends everything.");
    }
}
