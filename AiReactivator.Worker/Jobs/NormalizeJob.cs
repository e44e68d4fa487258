using AiReactivator.Analytics.Pipeline;
using AiReactivator.Contract;
using AiReactivator.Worker.Billing;
using AiReactivator.Worker.Checks;
using AiReactivator.Worker.Diagnostics;
using AiReactivator.Worker.Runs;
using Hangfire;
using Hangfire.Server;

namespace AiReactivator.Worker.Jobs;

/// <summary>Stage 1 of 3: reads the upload and glues rows into clients. Where there is something to decide, the run waits after it.</summary>
internal sealed class NormalizeJob(StageRunner stages, IAnalysis analysis, ILedger ledger, Readings readings, RunEnding ending) : IStageJob
{
    public const string ReviewFile = nameof(ReviewFile);

    public RunStage Stage => RunStage.Normalize;

    [AutomaticRetry(Attempts = Transient.Tries, DelaysInSeconds = [1, 3], OnlyOn = [typeof(TransientStageException)])]
    public Task RunAsync(Guid run, int turn, PerformContext? context, CancellationToken cancellationToken) => stages.RunAsync(run, turn, this, context, cancellationToken);

    public async Task<NextStep> WorkAsync(Run run, IProgress<StageProgress> progress, CancellationToken cancellationToken)
    {
        if (run.Data is { Clients: not null } or { Result: not null })
        {
            return await ReviewAsync(run, cancellationToken);
        }

        if (run.Data.Content is not { } content
            || !run.TryChange(snapshot => snapshot with { State = RunState.Normalizing, Stage = (int)Stage, StageShare = 0, QueuePlace = null }))
        {
            return NextStep.Release;
        }

        NormalizedBase normalized;
        try
        {
            using var stream = content.OpenUnpacked();
            normalized = analysis.Normalize(stream, run.Settings, progress, cancellationToken);
        }
        catch (InvalidDataException)
        {
            // The stream does not follow the contract: a foreign client, or an old script.
            await FailAsync(run, FailureCodes.Broken, ReferenceCode.Create(), []);
            return NextStep.Release;
        }

        if (normalized.Clients is not { } clients)
        {
            await RefuseAsync(run, normalized);
            return NextStep.Release;
        }

        var reading = RunReading.Of(normalized, run, analysis, cancellationToken);

        // A second run of this job that comes late must not undo what the user has glued meanwhile.
        var known = run.TryChange(
            snapshot => snapshot.State == RunState.Normalizing
                ? snapshot with { StageShare = 1, SecondsLeft = null, Rows = normalized.Intake.RowsTotal, Clients = clients.Count }
                : null,
            reading.PutInto);
        // Clients are known, nothing is set aside: after a stop here the file is sent again.
        Checkpoints.Pass(Checkpoints.Normalized);
        return known ? await ReviewAsync(run, cancellationToken) : NextStep.Release;
    }

    /// <summary>Asks once: a run that went on is never in this state again, and one that waits is asked already.</summary>
    private async Task<NextStep> ReviewAsync(Run run, CancellationToken cancellationToken)
    {
        if (run.Data is not { Check.Reasons.Count: > 0, Clients: { } clients, Court: not null, StandardClients: var standard } || run.Snapshot.State != RunState.Normalizing)
        {
            return NextStep.Continue;
        }

        var quote = await ledger.QuoteAsync(
            new ReserveRequest(run.Id, run.Owner.Account, clients.Count, readings.Of(run, clients, standard), ClientCut.None),
            cancellationToken);
        run.TryChange(snapshot => snapshot.State == RunState.Normalizing
            ? snapshot with
            {
                State = RunState.AwaitingDecision,
                StageShare = 1,
                SecondsLeft = null,
                Decision = new RunDecision(ReviewFile, clients.Count, quote.Available) { Price = quote.Price, PaidMostValuable = quote.Paid.MostValuable, PaidMostRecent = quote.Paid.MostRecent },
            }
            : null);
        // Nothing is set aside, and the place is given up: after a stop here the file is sent again.
        Checkpoints.Pass(Checkpoints.ReviewAsked);
        return NextStep.Release;
    }

    public Task FailAsync(Run run, string code, string reference, IReadOnlyList<string> arguments) =>
        ending.FailAsync(run, Stage.ToString(), code, reference, arguments);

    /// <summary>A file that cannot be used is no failure of the job: the intake report stays, so that the page can name lines and columns.</summary>
    private Task RefuseAsync(Run run, NormalizedBase normalized)
    {
        run.TryChange(
            snapshot => snapshot with { Rows = normalized.Intake.RowsTotal },
            data => data with { Check = FileChecks.Of(normalized, null, run.Review), Remarks = normalized.Remarks });
        var error = normalized.Intake.FileErrors[0];
        return FailAsync(run, error.Code, ReferenceCode.Create(), [string.Join(", ", error.Columns)]);
    }
}
