using AiReactivator.Contract;
using AiReactivator.Web.Runs;

namespace AiReactivator.Web.Tests.Runs;

public sealed class RunSessionTests : IAsyncDisposable
{
    private readonly FakeTab tab = new() { State = new(FakeTab.GoodFile, null) };
    private readonly FakeWorkerClient worker = new();
    private readonly FakeProgress progress = new();
    private readonly RunSession session;

    public RunSessionTests() => session = new(tab, worker, progress);

    public ValueTask DisposeAsync() => session.DisposeAsync();

    [Fact]
    public async Task New_circuit_finds_the_run_that_the_document_holds()
    {
        var run = Guid.NewGuid();
        tab.State = new(FakeTab.GoodFile, run);
        await session.AttachAsync();
        Assert.Equal((run, run), (session.Run, progress.Watched));
        Assert.Equal(RunPhase.Running, session.Phase);
        Assert.Equal(4351, session.Balance!.Available);
    }

    [Fact]
    public async Task Older_snapshot_is_thrown_away()
    {
        var run = await StartAsync();
        progress.Tell(Snapshots.Of(run, 5, RunState.Computing, 2));
        progress.Tell(Snapshots.Of(run, 4, RunState.Normalizing));
        Assert.Equal(RunState.Computing, session.Snapshot!.State);
        progress.Tell(Snapshots.Of(run, 6, RunState.Completed, 3));
        Assert.Equal(RunPhase.Finished, session.Phase);
    }

    [Fact]
    public async Task Tab_learns_when_there_is_a_result_to_lose_and_lets_a_failed_run_go()
    {
        var run = await StartAsync();
        progress.Tell(Snapshots.Of(run, 1, RunState.Computing, 2));
        Assert.DoesNotContain("result", tab.Calls);
        progress.Tell(Snapshots.Of(run, 2, RunState.Completed, 3) with { ResultsReady = true });
        progress.Tell(Snapshots.Of(run, 3, RunState.Completed, 3) with { ResultsReady = true });
        Assert.Single(tab.Calls, "result");
        await session.DismissAsync();
        Assert.Equal("forget run", tab.Calls[^1]);
    }

    [Fact]
    public async Task Snapshot_of_another_run_is_thrown_away()
    {
        await StartAsync();
        progress.Tell(Snapshots.Of(Guid.NewGuid(), 9, RunState.Completed));
        Assert.Null(session.Snapshot);
    }

    [Fact]
    public async Task Refusal_at_the_door_is_a_failure_with_its_code()
    {
        tab.Start = _ => Task.FromResult(new StartAnswer(null, new("E_QUEUE_FULL", "AB12CD34", [])));
        await session.AttachAsync();
        await session.StartAsync(StartSettings.Default);
        Assert.Equal((RunPhase.Failed, "E_QUEUE_FULL"), (session.Phase, session.Trouble!.Code));
        await session.DismissAsync();
        Assert.Equal((RunPhase.Start, FakeTab.GoodFile), (session.Phase, session.File));
    }

    [Fact]
    public async Task Upload_that_the_user_stopped_is_no_failure()
    {
        tab.Start = _ => Task.FromResult(new StartAnswer(null, new("E_UPLOAD_CANCELLED", "", [])));
        await session.AttachAsync();
        await session.StartAsync(StartSettings.Default);
        Assert.Equal((RunPhase.Start, true), (session.Phase, session.WasCancelled));
    }

    [Fact]
    public async Task Run_lost_by_the_Worker_says_so_and_goes_again_with_the_same_settings()
    {
        var settings = new StartSettings(new(2026, 5, 24), 90, 30);
        StartSettings? sent = null;
        await session.AttachAsync();
        await session.StartAsync(settings);
        progress.Lose(session.Run!.Value);
        Assert.Equal((RunPhase.Failed, "E_RUN_LOST"), (session.Phase, session.Trouble!.Code));

        tab.Start = given =>
        {
            sent = given;
            return Task.FromResult(new StartAnswer(Guid.NewGuid(), null));
        };
        await session.ResendAsync();
        Assert.Equal(settings, sent);
        Assert.Equal((RunPhase.Running, "resend"), (session.Phase, tab.Calls[^1]));
    }

    [Fact]
    public async Task Lease_lost_is_a_run_lost_unless_it_was_cancelled()
    {
        var run = await StartAsync();
        progress.Tell(Snapshots.Of(run, 1, RunState.Cancelled));
        tab.LoseLease();
        Assert.Equal(RunPhase.Start, session.Phase);

        run = await StartAsync();
        progress.Tell(Snapshots.Of(run, 1, RunState.Completed));
        tab.LoseLease();
        Assert.Equal(RunPhase.Failed, session.Phase);
        Assert.False(session.ResultsReady);
    }

    [Fact]
    public async Task Record_is_asked_for_once_however_often_a_page_comes()
    {
        var run = await StartAsync();
        progress.Tell(Snapshots.Of(run, 1, RunState.Completed));
        await session.Results!.SalesAsync();
        await session.Results.SalesAsync();
        Assert.Single(worker.Calls, "sales");
    }

    [Fact]
    public async Task Record_that_was_refused_is_asked_for_again()
    {
        await StartAsync();
        worker.Refuses = new("E_WORKER_UNAVAILABLE", "", []);
        await Assert.ThrowsAsync<AiReactivator.Web.Worker.WorkerException>(() => session.Results!.SalesAsync());
        worker.Refuses = null;
        await session.Results!.SalesAsync();
        Assert.Equal(2, worker.Calls.Count(c => c == "sales"));
    }

    private async Task<Guid> StartAsync()
    {
        await session.AttachAsync();
        await session.StartAsync(StartSettings.Default);
        return session.Run!.Value;
    }
}
