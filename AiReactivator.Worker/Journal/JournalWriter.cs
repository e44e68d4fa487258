using System.Threading.Channels;
using AiReactivator.Contract;
using AiReactivator.Worker.Billing;
using AiReactivator.Worker.Diagnostics;
using AiReactivator.Worker.Runs;
using Microsoft.EntityFrameworkCore;

namespace AiReactivator.Worker.Journal;

/// <summary>Writes what support may know of runs, behind their backs: a run never waits for its journal.</summary>
internal sealed class JournalWriter(IDbContextFactory<LedgerDb> databases, TimeProvider clock, ILogger<JournalWriter> log)
    : BackgroundService, IRunObserver
{
    private readonly Channel<(Run Run, RunSnapshot At)> changes = Channel.CreateUnbounded<(Run, RunSnapshot)>();

    public void OnChanged(Run run, RunSnapshot before, RunSnapshot after)
    {
        if (before.State != after.State)
        {
            run.Times.Leave(before.State, clock.GetUtcNow());
            log.RunMoved(run.Id, before.State, after.State, after.Rows, after.Clients);
        }

        if (before.State != after.State || before.Charge != after.Charge || before.Report != after.Report)
        {
            changes.Writer.TryWrite((run, after));
        }
    }

    /// <summary>At start-up: what an earlier life left unfinished will never be finished.</summary>
    public static Task CloseOrphansAsync(LedgerDb db, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Journal.Where(record => record.EndedAt == null).ExecuteUpdateAsync(
            record => record
                .SetProperty(row => row.EndedAt, now)
                .SetProperty(row => row.FailureCode, row => row.State == RunState.Completed ? row.FailureCode : FailureCodes.WorkerRestarted),
            cancellationToken);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        changes.Writer.TryComplete();
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The channel is closed at the end: what is in it is written before the process goes.
        await foreach (var (run, at) in changes.Reader.ReadAllAsync(CancellationToken.None))
        {
            try
            {
                await WriteAsync(run, at);
            }
#pragma warning disable CA1031 // Losing a line of the journal must not end the journal.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                log.JournalFailed(exception.GetType().Name);
            }
        }
    }

    private async Task WriteAsync(Run run, RunSnapshot at)
    {
        await using var db = await databases.CreateDbContextAsync();
        var record = await db.Journal.FindAsync(run.Id);
        if (record is null)
        {
            record = new JournalRecord { Run = run.Id, Account = run.Owner.Account, CreatedAt = run.CreatedAt };
            db.Journal.Add(record);
        }

        // How a run ended says more than that its data are gone.
        var ended = record.State is RunState.Completed or RunState.Failed or RunState.Cancelled;
        record.State = at.State == RunState.Wiped && ended ? record.State : at.State;
        record.EndedAt = RunStateTable.IsOver(at.State) || at.State == RunState.Completed ? record.EndedAt ?? clock.GetUtcNow() : null;
        record.Rows = at.Rows;
        record.Clients = at.Clients;
        record.Charged = at.Charge is { Captured: true } charge ? charge.Price : record.Charged;
        record.Free = at.Charge?.Free ?? record.Free;
        record.ReceivingMs = run.Times.Milliseconds(RunState.Receiving);
        record.QueuedMs = run.Times.Milliseconds(RunState.Queued);
        record.NormalizingMs = run.Times.Milliseconds(RunState.Normalizing);
        record.ComputingMs = run.Times.Milliseconds(RunState.Computing);
        record.ReportingMs = run.Times.Milliseconds(RunState.Reporting);
        record.FailureCode = at.Failure?.Code ?? record.FailureCode;
        record.Reference = at.Failure?.Reference ?? record.Reference;
        record.TraceId = run.Trace == default ? record.TraceId : run.Trace.TraceId.ToString();
        await db.SaveChangesAsync();
    }
}
