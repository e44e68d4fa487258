using AiReactivator.Analytics.Dashboards;
using AiReactivator.Contract;
using AiReactivator.Web.Worker;

namespace AiReactivator.Web.Runs;

/// <content>What pages may do.</content>
internal sealed partial class RunSession
{
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
        (Settings, settingsBefore, Undo, DroppedDecisions) = (chosen, null, [], 0);
        return SendAsync(() => tab.StartAsync(chosen));
    }

    /// <summary>The same content with the same settings as a new run: after the Worker or Web went away.</summary>
    public Task ResendAsync() => SendAsync(() => tab.ResendAsync(Settings));

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
        Set(() => (File, Run, Snapshot, Results, Trouble, Upload, WasCancelled, Rechecking) = (null, null, null, null, null, null, false, false));
    }

    /// <summary>Leaves the failure behind and keeps the file.</summary>
    public async Task DismissAsync()
    {
        Set(() => (Run, Snapshot, Results, Trouble, Upload, Rechecking) = (null, null, null, null, null, false));
        await progress.WatchAsync(null);
        await tab.ForgetRunAsync();
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
            Set(() => (Upload, WasCancelled, Rechecking) = (null, true, false));
        }
        else
        {
            Set(() => (Upload, Rechecking, Trouble) = (null, false, answer.Refusal is { } refusal
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
}
