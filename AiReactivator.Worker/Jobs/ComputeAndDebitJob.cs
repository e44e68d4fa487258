using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Pipeline;
using AiReactivator.Contract;
using AiReactivator.Worker.Billing;
using AiReactivator.Worker.Diagnostics;
using AiReactivator.Worker.Runs;
using Hangfire;
using Hangfire.Server;

namespace AiReactivator.Worker.Jobs;

/// <summary>Stage 2 of 3: sets the price aside, then computes. The charge itself follows when results are first handed over.</summary>
internal sealed class ComputeAndDebitJob(StageRunner stages, IAnalysis analysis, ILedger ledger, Readings readings, RunEnding ending) : IStageJob
{
    public const string NotEnoughBalance = nameof(NotEnoughBalance);

    public RunStage Stage => RunStage.Compute;

    [AutomaticRetry(Attempts = Transient.Tries, DelaysInSeconds = [1, 3], OnlyOn = [typeof(TransientStageException)])]
    public Task RunAsync(Guid run, int turn, PerformContext? context, CancellationToken cancellationToken) => stages.RunAsync(run, turn, this, context, cancellationToken);

    public async Task<NextStep> WorkAsync(Run run, IProgress<StageProgress> progress, CancellationToken cancellationToken)
    {
        if (run.Data.Result is not null)
        {
            return NextStep.Continue;
        }

        if (run.Data is not { Clients: { } clients, Court: not null, StandardClients: var standard, Cut: var cut })
        {
            return NextStep.Release;
        }

        // A ledger that is held up keeps this stage waiting, not the one before it.
        if (!run.TryChange(snapshot => snapshot.State is RunState.Queued or RunState.Normalizing or RunState.Computing
            ? snapshot with { Stage = (int)Stage, StageShare = 0, QueuePlace = null, SecondsLeft = null }
            : null))
        {
            return NextStep.Release;
        }

        // Keyed by the run: a second call finds the first.
        var reserved = await ledger.ReserveAsync(
            new ReserveRequest(run.Id, run.Owner.Account, clients.Count, readings.Of(run, clients, standard), cut),
            cancellationToken);
        if (!reserved.Enough)
        {
            run.TryChange(snapshot => snapshot with
            {
                State = RunState.AwaitingDecision,
                Stage = (int)Stage,
                StageShare = 0,
                SecondsLeft = null,
                Decision = new RunDecision(NotEnoughBalance, clients.Count, reserved.Available) { Price = reserved.Price, PaidMostValuable = reserved.Paid.MostValuable, PaidMostRecent = reserved.Paid.MostRecent },
            });
            return NextStep.Release;
        }

        cut = reserved.PaidCut == ClientCut.None ? cut : reserved.PaidCut;
        if (!run.TryChange(snapshot => snapshot with
        {
            State = RunState.Computing,
            Stage = (int)Stage,
            StageShare = 0,
            QueuePlace = null,
            Decision = null,
            Charge = new RunCharge(reserved.Clients, false, reserved.Free) { Price = reserved.Price },
        }))
        {
            // Cancelled between the reservation and this line: whoever cancelled found nothing to give back yet.
            await ledger.ReleaseAsync(run.Id, CancellationToken.None);
            return NextStep.Release;
        }

        Checkpoints.Pass(Checkpoints.ComputeBegun);
        var result = analysis.Compute(Cut(clients, cut, reserved.Clients), run.Settings, progress, cancellationToken);
        // Results exist in this process only and are closed: after a stop here the reservation is given back at start-up.
        Checkpoints.Pass(Checkpoints.ComputeDone);
        var open = run.TryChange(
            snapshot => snapshot with { State = RunState.Reporting, Stage = (int)RunStage.Report, StageShare = 0, ResultsReady = true, Report = ReportState.Pending },
            data => data with { Clients = null, Result = result });
        Checkpoints.Pass(Checkpoints.ResultsReady);
        return open ? NextStep.Continue : NextStep.Release;
    }

    public Task FailAsync(Run run, string code, string reference, IReadOnlyList<string> arguments) =>
        ending.FailAsync(run, Stage.ToString(), code, reference, arguments);

    private ClientTable Cut(ClientTable clients, ClientCut cut, int keep) => keep == clients.Count
        ? clients
        : analysis.Cut(clients, cut == ClientCut.MostRecent ? CutOrder.MostRecent : CutOrder.MostValuable, keep);
}
