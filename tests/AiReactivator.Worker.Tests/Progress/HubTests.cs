using System.Collections.Concurrent;
using System.Diagnostics;
using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Analytics.Pipeline;
using AiReactivator.Contract;
using AiReactivator.Worker.Tests.Support;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AiReactivator.Worker.Tests.Progress;

public sealed class HubTests
{
    [Fact]
    public async Task Snapshots_come_at_most_five_a_second_and_grow()
    {
        // Two seconds of work that tells of itself every ten milliseconds.
        using var host = WorkerHost.Start(null, analysis => analysis.BeforeCompute = (progress, token) =>
        {
            for (var step = 0; step < 200; step++)
            {
                progress.Report(new StageProgress(step / 400.0, step, null));
                token.WaitHandle.WaitOne(10);
            }
        });
        using var caller = host.Caller();
        await using var hub = await caller.HubAsync();
        var seen = new ConcurrentQueue<(long At, RunSnapshot Snapshot)>();
        hub.On<RunSnapshot>(WorkerRoutes.OnSnapshot, snapshot => seen.Enqueue((Stopwatch.GetTimestamp(), snapshot)));

        var run = (await caller.CreateAsync()).Run;
        Assert.Equal(RunState.Created, (await hub.InvokeAsync<RunSnapshot>(WorkerRoutes.Subscribe, run)).State);
        using var put = await caller.PutAsync(run, BaseStream.Of(50, seed: 1));
        await caller.UntilAsync(run, RunState.Completed);
        for (var tries = 0; tries < 40 && seen.LastOrDefault().Snapshot?.State != RunState.Completed; tries++)
        {
            await Task.Delay(50);
        }

        var snapshots = seen.Select(entry => entry.Snapshot).ToList();
        Assert.Equal(RunState.Completed, snapshots[^1].State);
        Assert.All(snapshots.Zip(snapshots.Skip(1)), pair => Assert.True(pair.First.Sequence < pair.Second.Sequence, "Sequence numbers must grow"));
        var computing = snapshots.Where(snapshot => snapshot.State == RunState.Computing).ToList();
        Assert.True(computing.Count >= 5, $"Only {computing.Count} snapshots in two seconds");
        Assert.All(computing.Zip(computing.Skip(1)), pair => Assert.True(pair.First.StageShare <= pair.Second.StageShare, "Progress must not go back"));
        Assert.Contains(computing, snapshot => snapshot.SecondsLeft > 0);
        // Any window of five pauses holds at most six messages; the clock of a busy machine may squeeze one more.
        var times = seen.Select(entry => Stopwatch.GetElapsedTime(seen.First().At, entry.At).TotalSeconds).ToList();
        Assert.All(times, from => Assert.InRange(times.Count(time => time >= from && time < from + 1), 1, 6));
    }

    [Fact]
    public async Task Refused_subscription_is_no_failure_in_the_log()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        await using var hub = await caller.HubAsync();
        await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<RunSnapshot>(WorkerRoutes.Subscribe, Guid.NewGuid()));
        Assert.DoesNotContain(host.Log.Lines, line => line.StartsWith("Error AiReactivator", StringComparison.Ordinal));
        var settings = host.Services.GetRequiredService<IConfiguration>();
        Assert.Equal("None", settings["Logging:LogLevel:Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher"]);
    }

    [Fact]
    public async Task Balance_is_pushed_to_its_account_only()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        using var sameAccount = host.Caller(session: "another");
        using var otherAccount = host.Caller(account: "another");
        var (own, shared, foreign) = (new ConcurrentQueue<Balance>(), new ConcurrentQueue<Balance>(), new ConcurrentQueue<Balance>());
        await using var first = await caller.HubAsync();
        await using var second = await sameAccount.HubAsync();
        await using var third = await otherAccount.HubAsync();
        first.On<Balance>(WorkerRoutes.OnBalance, own.Enqueue);
        second.On<Balance>(WorkerRoutes.OnBalance, shared.Enqueue);
        third.On<Balance>(WorkerRoutes.OnBalance, foreign.Enqueue);

        var run = await caller.CompleteAsync(BaseStream.Of(50, seed: 2));
        await caller.GetAsync<OverviewDashboard>($"/runs/{run}/dashboards/overview");
        for (var tries = 0; tries < 40 && (own.Count < 2 || shared.Count < 2); tries++)
        {
            await Task.Delay(50);
        }

        Assert.Equal([new Balance(100_000, 50), new Balance(99_950, 0)], own);
        Assert.Equal(own, shared);
        Assert.Empty(foreign);
    }
}
