using AiReactivator.Analytics.Clients.Gluing;
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

    [Fact]
    public async Task File_that_is_read_another_way_goes_round_again_without_decisions_about_its_old_numbers()
    {
        var run = await StartAsync();
        progress.Tell(Snapshots.Review(run, 75));
        worker.Glue = rules => Components.FileChecks.Court(rules: rules);
        await session.GlueAsync(GluingRules.Default, GluingRules.Default with { SharedNames = 7, Edits = [new(GluingEditKind.Lift, new(true, 1))] });
        await session.ReadAgainAsync(new("windows-1251", null));
        progress.Tell(Snapshots.Of(run, 9, RunState.Wiped));
        tab.Read(null);
        Assert.Equal(RunPhase.Checking, session.Phase);

        tab.Read(FakeTab.GoodFile);
        Assert.Equal("resend", tab.Calls[^1]);
        Assert.Equal((7, 0, 0, 1), (session.Settings.Gluing!.SharedNames, session.Settings.Gluing.Edits.Count, session.Undo.Count, session.DroppedDecisions));
        progress.Tell(Snapshots.Review(session.Run!.Value, 80));
        Assert.Equal((RunPhase.Checking, true), (session.Phase, session.CanDecide));
    }

    [Fact]
    public async Task File_that_cannot_be_read_that_way_stays_on_the_check()
    {
        progress.Tell(Snapshots.Review(await StartAsync(), 75));
        await session.ReadAgainAsync(new("utf-16le", null));
        tab.Read(FakeTab.GoodFile with { Errors = [new("E_MISSING_COLUMN", ["Сумма"])] });
        Assert.Equal((RunPhase.Checking, false), (session.Phase, session.CanDecide));
        Assert.DoesNotContain("resend", tab.Calls);
    }

    [Fact]
    public async Task Settings_that_failed_can_be_taken_back()
    {
        progress.Tell(Snapshots.Review(await StartAsync(), 75));
        await session.RecheckAsync(session.Settings with { DecimalMark = "dot" });
        progress.Tell(Snapshots.Of(session.Run!.Value, 5, RunState.Failed) with { Failure = new("E_NO_VALID_ROWS", "AR-1", []) });
        Assert.Equal((RunPhase.Failed, true), (session.Phase, session.CanRevert));
        await session.RevertAsync();
        Assert.Null(session.Settings.DecimalMark);
        progress.Tell(Snapshots.Review(session.Run!.Value, 75));
        Assert.Equal((RunPhase.Checking, false), (session.Phase, session.CanRevert));
    }

    [Fact]
    public async Task Check_that_goes_on_becomes_a_run_like_any_other()
    {
        var run = await StartAsync();
        progress.Tell(Snapshots.Review(run, 75));
        await session.ContinueAsync(ClientCut.None);
        progress.Tell(Snapshots.Of(run, 6, RunState.Computing, 2));
        Assert.Equal(RunPhase.Running, session.Phase);
    }

    [Fact]
    public void Decision_about_use_of_a_contact_replaces_the_one_before()
    {
        var contact = new ContactNumber(true, 3);
        var rules = GluingRules.Default.With(new(GluingEditKind.Guard, contact)).With(new(GluingEditKind.TakeOut, contact, 1)).With(new(GluingEditKind.Lift, contact));
        Assert.Equal([GluingEditKind.TakeOut, GluingEditKind.Lift], rules.Edits.Select(e => e.Kind));
    }

    private async Task<Guid> StartAsync()
    {
        await session.AttachAsync();
        await session.StartAsync(StartSettings.Default);
        return session.Run!.Value;
    }
}
