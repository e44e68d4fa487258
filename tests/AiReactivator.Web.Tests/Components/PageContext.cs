using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Contract;
using AiReactivator.Web.Components.Account;
using AiReactivator.Web.Runs;
using AiReactivator.Web.Tests.Runs;
using AiReactivator.Web.Worker;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Radzen;

namespace AiReactivator.Web.Tests.Components;

/// <summary>Components with a session whose tab, hub and Worker a test plays.</summary>
public abstract class PageContext : BunitContext, IAsyncLifetime
{
    protected PageContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLocalization();
        Services.AddRadzenComponents();
        Services.AddScoped<AppDialogs>();
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton<ITab>(Tab);
        Services.AddSingleton<IWorkerClient>(Worker);
        Services.AddSingleton<IProgressClient>(Progress);
        Services.AddSingleton<RunSession>();
    }

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>The session can only be disposed of asynchronously.</summary>
    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    private protected FakeTab Tab { get; } = new();

    private protected FakeWorkerClient Worker { get; } = new();

    private protected FakeProgress Progress { get; } = new();

    private protected RunSession Session => Services.GetRequiredService<RunSession>();

    /// <summary>A run under way.</summary>
    private protected async Task<Guid> StartAsync()
    {
        Tab.State = new(FakeTab.GoodFile, null);
        await Session.AttachAsync();
        await Session.StartAsync(StartSettings.Default);
        return Session.Run!.Value;
    }

    /// <summary>A run whose results are there.</summary>
    private protected async Task<Guid> FinishAsync()
    {
        var run = await StartAsync();
        Progress.Tell(Snapshots.Of(run, 10, RunState.Completed, 3) with { Report = ReportState.Ready });
        return run;
    }

    private protected static ClientRow Row(int client, PurchaseTiming timing = PurchaseTiming.Overdue, int? overdue = 131, int purchases = 4) => new(
        client, new(client, false, client, null, client), purchases, 185_000m + client, 46_250m, new(2021, 7, 14), new(2025, 9, 1), 265, 134, 1.98,
        purchases < 2 ? null : new DateOnly(2026, 1, 13), purchases < 2 ? null : overdue, timing, Activity.AtRisk, LifecycleStage.FallingAsleep, 'A',
        null, null, null, "ИБП APC", new([0.1f, 0.5f], 0.7f, 0.7f));
}
