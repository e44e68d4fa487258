using AiReactivator.Contract;
using AiReactivator.Worker.Billing;
using AiReactivator.Worker.Diagnostics;

namespace AiReactivator.Worker.Runs;

/// <summary>The ways in which a run ends early. Each forgets the base and gives back what was set aside.</summary>
internal sealed class RunEnding(RunStore runs, ILedger ledger, ILogger<RunEnding> log)
{
    /// <returns>False where it is too late, or over already.</returns>
    public Task<bool> CancelAsync(Run run) => EndAsync(
        run,
        // Paid and handed over: only the report is given up, the results stay.
        snapshot => snapshot is { State: RunState.Reporting, Charge.Captured: true }
            ? snapshot with { State = RunState.Completed, Report = ReportState.None, SecondsLeft = null }
            : snapshot with { State = RunState.Cancelled, ResultsReady = false, QueuePlace = null, SecondsLeft = null, Decision = null });

    public async Task<bool> WipeAsync(Run run)
    {
        // Out of reach first: whatever happens to the ledger, nobody finds the run again.
        runs.Remove(run);
        return await EndAsync(
            run,
            snapshot => snapshot with { State = RunState.Wiped, ResultsReady = false, QueuePlace = null, SecondsLeft = null, Decision = null });
    }

    public Task<bool> FailAsync(Run run, string stage, string code, string reference, IReadOnlyList<string> arguments)
    {
        WorkerDiagnostics.TagFailure(code, reference);
        log.RunFailed(run.Id, stage, code, reference);
        return EndAsync(
            run,
            snapshot => snapshot with
            {
                State = RunState.Failed,
                Failure = new RunFailure(code, reference, arguments),
                ResultsReady = false,
                QueuePlace = null,
                SecondsLeft = null,
            });
    }

    private async Task<bool> EndAsync(Run run, Func<RunSnapshot, RunSnapshot> change)
    {
        await run.Money.WaitAsync(CancellationToken.None);
        try
        {
            if (!run.TryChange(change))
            {
                return false;
            }

            var ended = run.Snapshot;
            if (RunStateTable.IsOver(ended.State))
            {
                WorkerDiagnostics.RunsEnded.Add(1, new KeyValuePair<string, object?>("state", ended.State.ToString()));
                await ledger.ReleaseAsync(run.Id, CancellationToken.None);
            }

            return true;
        }
        finally
        {
            run.Money.Release();
        }
    }
}
