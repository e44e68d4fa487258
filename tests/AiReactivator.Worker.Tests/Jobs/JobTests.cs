using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Contract;
using AiReactivator.Worker.Jobs;
using AiReactivator.Worker.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace AiReactivator.Worker.Tests.Jobs;

public sealed class JobTests
{
    [Fact]
    public async Task Every_job_run_twice_charges_once()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var run = await caller.CompleteAsync(BaseStream.Of(85, seed: 1));
        await RunAgainAsync(host, run);
        await caller.GetAsync<OverviewDashboard>($"/runs/{run}/dashboards/overview");
        await RunAgainAsync(host, run);
        await caller.GetAsync<OverviewDashboard>($"/runs/{run}/dashboards/overview");

        Assert.Equal(new Balance(100_000 - 85, 0), await caller.BalanceAsync());
        Assert.Equal((1, 1), (host.Analysis.Normalized, host.Analysis.Computed));
    }

    [Fact]
    public async Task Job_of_a_run_that_is_gone_does_nothing()
    {
        using var host = WorkerHost.Start();
        foreach (var turn in new[] { RunDispatcher.NoPlace, 1 })
        {
            await host.Services.GetRequiredService<NormalizeJob>().RunAsync(Guid.NewGuid(), turn, null, default);
            await host.Services.GetRequiredService<ComputeAndDebitJob>().RunAsync(Guid.NewGuid(), turn, null, default);
            await host.Services.GetRequiredService<ReportJob>().RunAsync(Guid.NewGuid(), turn, null, default);
        }

        Assert.Equal((0, 0), (host.Analysis.Normalized, host.Analysis.Computed));
    }

    [Fact]
    public async Task Cancel_is_seen_within_a_second_and_gives_the_money_back()
    {
        using var entered = new SemaphoreSlim(0);
        using var left = new SemaphoreSlim(0);
        using var host = WorkerHost.Start(null, analysis => analysis.BeforeCompute = (_, token) =>
        {
            entered.Release();
            try
            {
                HookedAnalysis.UntilCancelled(token);
            }
            finally
            {
                left.Release();
            }
        });
        using var caller = host.Caller();
        var run = await caller.SendAsync(BaseStream.Of(85, seed: 2));
        Assert.True(await entered.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Equal(85, (await caller.BalanceAsync()).Reserved);

        using var answer = await caller.PostAsync(run, "cancel");
        Assert.True(await left.WaitAsync(TimeSpan.FromSeconds(1)), "The job went on for more than a second");
        Assert.Equal(RunState.Cancelled, (await caller.SnapshotAsync(run)).State);
        Assert.Equal(new Balance(100_000, 0), await caller.BalanceAsync());
    }

    [Fact]
    public async Task Two_runs_compute_and_the_third_waits_for_a_place()
    {
        using var gate = new ManualResetEventSlim();
        using var host = WorkerHost.Start(null, analysis => analysis.BeforeCompute = (_, token) => gate.Wait(token));
        using var caller = host.Caller();
        var first = await caller.SendAsync(BaseStream.Of(10, seed: 3));
        var second = await caller.SendAsync(BaseStream.Of(10, seed: 4));
        await caller.UntilAsync(first, RunState.Computing);
        await caller.UntilAsync(second, RunState.Computing);
        var third = await caller.SendAsync(BaseStream.Of(10, seed: 5));
        var fourth = await caller.SendAsync(BaseStream.Of(10, seed: 6));
        Assert.Equal(1, (await caller.UntilAsync(third, snapshot => snapshot.QueuePlace is not null)).QueuePlace);
        Assert.Equal(2, (await caller.UntilAsync(fourth, snapshot => snapshot.QueuePlace is not null)).QueuePlace);

        using var cancelled = await caller.PostAsync(third, "cancel");
        Assert.Equal(1, (await caller.UntilAsync(fourth, snapshot => snapshot.QueuePlace == 1)).QueuePlace);
        gate.Set();
        await caller.UntilAsync(fourth, RunState.Completed);
        Assert.Equal(3, host.Analysis.Normalized);
    }

    [Fact]
    public async Task Place_of_a_cancelled_run_is_free_again()
    {
        using var host = WorkerHost.Start(null, analysis => analysis.BeforeNormalize = (_, token) => HookedAnalysis.UntilCancelled(token), ("Runs:Parallel", "1"));
        using var caller = host.Caller();
        var stuck = await caller.SendAsync(BaseStream.Of(10, seed: 7));
        await caller.UntilAsync(stuck, RunState.Normalizing);
        host.Analysis.BeforeNormalize = (_, _) => { };
        var next = await caller.SendAsync(BaseStream.Of(10, seed: 8));
        using var answer = await caller.PostAsync(stuck, "cancel");
        await caller.UntilAsync(next, RunState.Completed);
    }

    [Fact]
    public async Task Stage_over_its_time_limit_fails_and_says_so()
    {
        using var host = WorkerHost.Start(null, analysis => analysis.BeforeCompute = (_, token) => HookedAnalysis.UntilCancelled(token), ("Runs:StageLimit", "00:00:01"));
        using var caller = host.Caller();
        var run = await caller.SendAsync(BaseStream.Of(10, seed: 9));
        Assert.Equal("E_TIME_LIMIT", (await caller.FailedAsync(run)).Failure?.Code);
        await caller.UntilBalanceAsync(new Balance(100_000, 0));
    }

    [Fact]
    public async Task Stream_that_does_not_follow_the_contract_is_told_from_a_failure_of_ours()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var run = await caller.SendAsync(BaseStream.Pack(BaseStream.Header + "\n2;;n2000000000p;p2000000000m;;Товар;100;01.02.2024\n"));
        Assert.Equal("E_UPLOAD_BROKEN", (await caller.FailedAsync(run)).Failure?.Code);
    }

    /// <summary>As Hangfire does where it believes that a worker died: with the turn of the first time, and once as if it still held its place.</summary>
    private static async Task RunAgainAsync(WorkerHost host, Guid run)
    {
        foreach (var turn in new[] { 1, RunDispatcher.NoPlace })
        {
            await host.Services.GetRequiredService<NormalizeJob>().RunAsync(run, turn, null, default);
            await host.Services.GetRequiredService<ComputeAndDebitJob>().RunAsync(run, turn, null, default);
            await host.Services.GetRequiredService<ReportJob>().RunAsync(run, turn, null, default);
        }
    }
}
