using AiReactivator.Analytics.Dashboards;
using AiReactivator.Contract;
using AiReactivator.Web.Hosting;
using AiReactivator.Web.Worker;

namespace AiReactivator.Web.Runs;

/// <summary>All that one circuit knows of its run. Pages lay it out, and change nothing but through it.</summary>
internal sealed class RunSession : IAsyncDisposable
{
    private readonly ITab tab;
    private readonly IWorkerClient worker;
    private readonly IProgressClient progress;
    private readonly Lock gate = new();
    private StartSettings settings = StartSettings.Default;
    private bool attached;

    public RunSession(ITab tab, IWorkerClient worker, IProgressClient progress)
    {
        (this.tab, this.worker, this.progress) = (tab, worker, progress);
        tab.FileRead += OnFile;
        tab.Reading += share => Set(() => Reading = share is > 0 and < 1 ? share : null);
        tab.Uploading += share => Set(() => Upload = share);
        tab.SearchChanged += found => SearchChanged?.Invoke(found);
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
        { Upload: not null } => RunPhase.Running,
        { Snapshot: { } snapshot } => RunPhases.Of(snapshot),
        { Run: not null } => RunPhase.Running,
        _ => RunPhase.Start,
    };

    public bool ResultsReady => Trouble is null && Snapshot is { ResultsReady: true };

    /// <summary>Finds again what the document holds. Once for each circuit.</summary>
    public async Task AttachAsync()
    {
        if (attached)
        {
            return;
        }

        attached = true;
        var state = await tab.AttachAsync();
        await progress.StartAsync(CancellationToken.None);
        File = state?.File;
        if (state?.Run is { } run)
        {
            await FollowAsync(run);
        }

        Set(() => Ready = true);
        await RefreshBalanceAsync();
    }

    public Task UseSampleAsync(string url) => tab.UseSampleAsync(url);

    public Task StartAsync(StartSettings chosen)
    {
        settings = chosen;
        return SendAsync(() => tab.StartAsync(chosen));
    }

    /// <summary>The same content with the same settings as a new run: after the Worker or Web went away.</summary>
    public Task ResendAsync() => SendAsync(() => tab.ResendAsync(settings));

    public async Task CancelAsync()
    {
        if (Upload is not null)
        {
            await tab.CancelUploadAsync();
        }

        if (Run is { } run)
        {
            await TryAsync(() => worker.CancelAsync(run));
        }
    }

    public Task ContinueAsync(ClientCut cut) => Run is { } run ? TryAsync(() => worker.ContinueAsync(run, cut)) : Task.CompletedTask;

    public async Task WriteReportAgainAsync()
    {
        if (Run is { } run)
        {
            Results?.ForgetReport();
            await TryAsync(() => worker.WriteReportAgainAsync(run));
        }
    }

    public async Task<ClientPage?> QueryAsync(ClientQuery query) => Run is { } run ? await worker.QueryClientsAsync(run, query) : null;

    public async Task<ExportAnswer?> SaveExportAsync(string name, ClientQuery query) =>
        Run is { } run ? await tab.SaveExportAsync(run, name, query) : null;

    /// <summary>Wipes run, file and vault: back to the start screen.</summary>
    public async Task ForgetAsync()
    {
        await progress.WatchAsync(null);
        await tab.ForgetAsync();
        Set(() => (File, Run, Snapshot, Results, Trouble, Upload, WasCancelled) = (null, null, null, null, null, null, false));
    }

    /// <summary>Leaves the failure behind and keeps the file.</summary>
    public Task DismissAsync()
    {
        Set(() => (Run, Snapshot, Results, Trouble, Upload) = (null, null, null, null, null));
        return progress.WatchAsync(null);
    }

    public async Task RefreshBalanceAsync()
    {
        try
        {
            var balance = await worker.GetBalanceAsync();
            Set(() => Balance = balance ?? Balance);
        }
        catch (WorkerException)
        {
            // The bar under the header says it already; the hub brings the balance when the Worker is back.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await progress.DisposeAsync();
        await tab.DisposeAsync();
    }

    private async Task SendAsync(Func<Task<StartAnswer>> send)
    {
        await progress.WatchAsync(null);
        Set(() => (Run, Snapshot, Results, Trouble, Upload, WasCancelled) = (null, null, null, null, 0, false));
        var answer = await send();
        if (answer.Run is { } run)
        {
            await FollowAsync(run);
            Set(() => Upload = null);
        }
        else if (answer.Refusal?.Code == Failures.UploadCancelled)
        {
            Set(() => (Upload, WasCancelled) = (null, true));
        }
        else
        {
            Set(() => (Upload, Trouble) = (null, answer.Refusal is { } refusal
                ? new(refusal.Code, refusal.Reference, refusal.Arguments)
                : null));
        }
    }

    private async Task FollowAsync(Guid run)
    {
        Set(() => (Run, Results) = (run, new(worker, run, () => Changed?.Invoke())));
        await progress.WatchAsync(run);
    }

    private async Task TryAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (WorkerException refused)
        {
            Set(() => Trouble = refused.Failure);
        }
    }

    private void OnFile(FileSummary? file) =>
        Set(() => (File, Reading, Trouble, WasCancelled) = (file, null, null, false));

    private void OnSnapshot(RunSnapshot snapshot) => Set(() =>
    {
        // A snapshot is whole, so a late one has nothing to add.
        if (snapshot.Run != Run || snapshot.Sequence < Snapshot?.Sequence)
        {
            return;
        }

        WasCancelled = snapshot.State is RunState.Cancelled;
        Snapshot = snapshot;
    });

    private void OnRunLost(Guid? lost)
    {
        if (lost is not null && lost == Run && Snapshot?.State is not (RunState.Cancelled or RunState.Wiped))
        {
            Set(() => Trouble = new(Failures.RunLost, Reference.Current(), []));
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
