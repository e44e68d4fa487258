using System.Net;
using AiReactivator.Contract;
using AiReactivator.Worker.Jobs;
using AiReactivator.Worker.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace AiReactivator.Worker.Tests.Runs;

/// <summary>A run that stops after stage 1, so that its file can be looked at before anything is paid.</summary>
public sealed class ReviewTests
{
    private static readonly CreateRunRequest Asked = WorkerCaller.Request() with { Review = ReviewMode.Always };

    [Fact]
    public async Task Asked_for_it_the_run_waits_after_stage_1_and_nothing_is_set_aside()
    {
        using var host = WorkerHost.Start(("Billing:DemoBalance", "60"));
        using var caller = host.Caller();
        var run = await caller.ReviewAsync(BaseStream.Of(40, seed: 1));

        var waiting = await caller.SnapshotAsync(run);
        Assert.Equal(new RunDecision("ReviewFile", 40, 60), waiting.Decision);
        Assert.Equal((1, 1.0, null, false, 40), (waiting.Stage, waiting.StageShare, waiting.SecondsLeft, waiting.ResultsReady, waiting.Clients));
        Assert.Null(waiting.Charge);
        Assert.Equal(new Balance(60, 0), await caller.BalanceAsync());
        Assert.Equal([ReviewReason.Asked], (await caller.GetAsync<FileCheck>($"/runs/{run}/check")).Reasons);

        await caller.ContinueAsync(run);
        var done = await caller.UntilAsync(run, RunState.Completed);
        Assert.Null(done.Decision);
        Assert.Equal((1, 1), (host.Analysis.Normalized, host.Analysis.Computed));
        Assert.Equal(new Balance(60, 40), await caller.BalanceAsync());
    }

    [Fact]
    public async Task Clean_file_goes_straight_on_and_a_file_with_rejected_rows_waits()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        await caller.CompleteAsync(BaseStream.Of(20, seed: 2));

        var run = await caller.SendAsync(BaseStream.Pack(BaseStream.Text(20, seed: 3) + "62;E_NUL_CHAR;;;;;;\n"));
        await caller.UntilAsync(run, RunState.AwaitingDecision);
        Assert.Equal([ReviewReason.RejectedRows], (await caller.GetAsync<FileCheck>($"/runs/{run}/check")).Reasons);
    }

    [Fact]
    public async Task While_the_ledger_is_held_up_it_is_stage_2_that_waits()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        RunSnapshot waiting;
        Guid run;
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(host.Folder, "ledger.db")}"))
        {
            await other.OpenAsync();
            // Deferred: false takes the lock for writing at once.
            await using var writing = other.BeginTransaction(deferred: false);
            run = await caller.SendAsync(BaseStream.Of(10, seed: 12));
            waiting = await caller.UntilAsync(run, snapshot => snapshot is { Clients: 10, Stage: 2 });
        }

        Assert.Equal((0.0, false), (waiting.StageShare, waiting.ResultsReady));
        await caller.UntilAsync(run, RunState.Completed);
    }

    [Fact]
    public async Task Waiting_run_holds_no_place()
    {
        using var host = WorkerHost.Start(("Runs:Parallel", "1"));
        using var caller = host.Caller();
        var waiting = await caller.ReviewAsync(BaseStream.Of(10, seed: 4));
        await caller.CompleteAsync(BaseStream.Of(10, seed: 5));
        await caller.ContinueAsync(waiting);
        await caller.UntilAsync(waiting, RunState.Completed);
    }

    [Fact]
    public async Task After_the_review_too_little_balance_asks_again_and_a_cut_chosen_at_the_review_is_kept()
    {
        using var host = WorkerHost.Start(("Billing:DemoBalance", "60"));
        using var caller = host.Caller();
        var run = await caller.ReviewAsync(BaseStream.Of(100, seed: 6));
        await caller.ContinueAsync(run);
        var asked = await caller.UntilAsync(run, snapshot => snapshot.Decision is { Kind: "NotEnoughBalance" });
        Assert.Equal(2, asked.Stage);

        var cut = await caller.ReviewAsync(BaseStream.Of(100, seed: 7));
        await caller.ContinueAsync(cut, ClientCut.MostRecent);
        Assert.Equal(60, (await caller.UntilAsync(cut, RunState.Completed)).Charge?.Clients);
        Assert.Equal(2, host.Analysis.Normalized);
    }

    [Fact]
    public async Task Cancelled_while_it_waits_it_forgets_the_base()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var run = await caller.ReviewAsync(BaseStream.Of(10, seed: 8));
        using var cancelled = await caller.PostAsync(run, "cancel");
        Assert.Equal((HttpStatusCode.NoContent, RunState.Cancelled), (cancelled.StatusCode, (await caller.SnapshotAsync(run)).State));
        Assert.Null(host.Runs.Find(run)!.Data.Clients);
        using var late = await caller.PostAsync(run, "continue", new ContinueRunRequest(ClientCut.None));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }

    [Fact]
    public async Task Jobs_that_run_once_more_neither_wake_a_waiting_run_nor_ask_one_that_went_on()
    {
        using var gate = new ManualResetEventSlim();
        using var host = WorkerHost.Start(null, analysis => analysis.BeforeCompute = (_, token) => gate.Wait(token));
        using var caller = host.Caller();
        var run = await caller.ReviewAsync(BaseStream.Of(10, seed: 9));
        var waiting = await caller.SnapshotAsync(run);
        await RunAgainAsync(host, run);
        Assert.Equal(waiting, await caller.SnapshotAsync(run));
        Assert.Equal(0, (await caller.BalanceAsync()).Reserved);

        await caller.ContinueAsync(run);
        await caller.UntilAsync(run, RunState.Computing);
        await host.Services.GetRequiredService<NormalizeJob>().RunAsync(run, 1, null, default);
        await host.Services.GetRequiredService<NormalizeJob>().RunAsync(run, RunDispatcher.NoPlace, null, default);
        Assert.Equal(RunState.Computing, (await caller.SnapshotAsync(run)).State);
        gate.Set();
        await caller.UntilAsync(run, RunState.Completed);
        Assert.Equal((1, 1), (host.Analysis.Normalized, host.Analysis.Computed));
    }

    [Fact]
    public async Task Normalizing_twice_at_once_asks_once_and_the_later_one_changes_nothing()
    {
        using var entered = new SemaphoreSlim(0);
        using var gate = new SemaphoreSlim(0);
        using var host = WorkerHost.Start(null, analysis => analysis.BeforeNormalize = (_, token) =>
        {
            entered.Release();
            gate.Wait(token);
        });
        using var caller = host.Caller();
        var run = await caller.SendAsync(BaseStream.Of(10, seed: 10), Asked);
        Assert.True(await entered.WaitAsync(TimeSpan.FromSeconds(20)));
        var second = Task.Run(() => host.Services.GetRequiredService<NormalizeJob>().RunAsync(run, 1, null, default));
        Assert.True(await entered.WaitAsync(TimeSpan.FromSeconds(20)));
        gate.Release();
        await caller.UntilAsync(run, RunState.AwaitingDecision);
        await caller.ContinueAsync(run);
        await caller.UntilAsync(run, RunState.Completed);
        var done = await caller.SnapshotAsync(run);
        gate.Release();
        await second;
        Assert.Equal(done, await caller.SnapshotAsync(run));
        Assert.Equal(new Balance(100_000, 10), await caller.BalanceAsync());
    }

    [Fact]
    public async Task Of_many_who_go_on_at_once_one_does()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var run = await caller.ReviewAsync(BaseStream.Of(10, seed: 11));
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => caller.PostAsync(run, "continue", new ContinueRunRequest(ClientCut.None))));
        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.NoContent));
        Assert.All(answers, answer => answer.Dispose());
        await caller.UntilAsync(run, RunState.Completed);
        Assert.Equal(1, host.Analysis.Computed);
    }

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
