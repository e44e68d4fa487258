using AiReactivator.Contract;
using AiReactivator.Web.Hosting;
using AiReactivator.Web.Worker;

namespace AiReactivator.Web.Runs;

/// <summary>All that one circuit knows of its run. Pages lay it out, and change nothing but through it.</summary>
internal sealed partial class RunSession : IAsyncDisposable
{
    private readonly ITab tab;
    private readonly IWorkerClient worker;
    private readonly IProgressClient progress;
    private readonly Lock gate = new();
    private bool attached;

    public RunSession(ITab tab, IWorkerClient worker, IProgressClient progress)
    {
        (this.tab, this.worker, this.progress) = (tab, worker, progress);
        tab.FileRead += OnFile;
        tab.Reading += share => Set(() => Reading = share is > 0 and < 1 ? share : null);
        tab.Uploading += share => Set(() => Upload = share);
        tab.SearchChanged += found => SearchChanged?.Invoke(found);
        tab.MappingChanged += _ => OnMapping();
        tab.LeaseLost += () => OnRunLost(Run);
        progress.SnapshotCame += OnSnapshot;
        progress.BalanceCame += balance => Set(() => Balance = balance);
        progress.AwayChanged += away => Set(() => WorkerAway = away);
        progress.RunLost += lost => OnRunLost(lost);
    }

    /// <summary>Something below changed. Comes on any thread.</summary>
    public event Action? Changed;

    /// <summary>The search box, found in the tab.</summary>
    public event Action<IReadOnlyList<int>?>? SearchChanged;

    /// <summary>The tab was asked what it holds: until then nothing is known.</summary>
    public bool Ready { get; private set; }

    public FileSummary? File { get; private set; }

    /// <summary>Share of the file read; null when none is being read.</summary>
    public double? Reading { get; private set; }

    /// <summary>Share of the upload sent; null when none is under way.</summary>
    public double? Upload { get; private set; }

    public Guid? Run { get; private set; }

    public RunSnapshot? Snapshot { get; private set; }

    public RunResults? Results { get; private set; }

    /// <summary>A failure that the snapshot does not know of: refused at the door, or the run is gone.</summary>
    public RunFailure? Trouble { get; private set; }

    public Balance? Balance { get; private set; }

    public bool WorkerAway { get; private set; }

    /// <summary>The last run was cancelled by the user: the start screen says so once.</summary>
    public bool WasCancelled { get; private set; }

    public RunPhase Phase => this switch
    {
        { Trouble: not null } => RunPhase.Failed,
        { Rechecking: true } => RunPhase.Checking,
        { Upload: not null } => RunPhase.Running,
        { Snapshot: { } snapshot } => RunPhases.Of(snapshot),
        { Run: not null } => RunPhase.Running,
        _ => RunPhase.Start,
    };

    public bool ResultsReady => Trouble is null && Snapshot is { ResultsReady: true };

    public async ValueTask DisposeAsync()
    {
        await progress.DisposeAsync();
        await tab.DisposeAsync();
    }

    private void OnFile(FileSummary? file)
    {
        // On «Проверка файла» a file that is read again goes round again by itself.
        var again = Phase is RunPhase.Checking;
        Set(() => (File, Reading, Trouble, WasCancelled) = (file, null, null, false));
        if (again)
        {
            LeaveRun();
        }

        if (again && file is { Good: true })
        {
            _ = RecheckAsync(WithoutEdits());
        }
    }

    /// <summary>The tab reads the file again by itself then.</summary>
    private void OnMapping()
    {
        if (Phase is RunPhase.Checking)
        {
            LeaveRun();
        }
    }

    private void OnSnapshot(RunSnapshot snapshot) => Set(() =>
    {
        // A snapshot is whole, so a late one has nothing to add.
        if (snapshot.Run != Run || snapshot.Sequence < Snapshot?.Sequence)
        {
            return;
        }

        if (snapshot.ResultsReady != Snapshot?.ResultsReady)
        {
            _ = tab.MarkResultAsync(snapshot.Run, snapshot.ResultsReady);
        }

        WasCancelled = snapshot.State is RunState.Cancelled;
        settingsBefore = RunPhases.IsReview(snapshot) ? null : settingsBefore;
        Rechecking = Rechecking && snapshot.State is RunState.Created or RunState.Receiving or RunState.Queued or RunState.Normalizing;
        Snapshot = snapshot;
    });

    private void OnRunLost(Guid? lost)
    {
        if (lost is not null && lost == Run && Snapshot?.State is not (RunState.Cancelled or RunState.Wiped))
        {
            Set(() => (Trouble, Rechecking) = (new(Failures.RunLost, Reference.Current(), []), false));
        }
    }

    private void Set(Action change)
    {
        lock (gate)
        {
            change();
        }

        Changed?.Invoke();
    }
}
