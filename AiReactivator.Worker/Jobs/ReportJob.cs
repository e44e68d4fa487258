using AiReactivator.Analytics.Pipeline;
using AiReactivator.Contract;
using AiReactivator.Worker.Diagnostics;
using AiReactivator.Worker.Runs;
using Hangfire;
using Hangfire.Server;

namespace AiReactivator.Worker.Jobs;

/// <summary>Stage 3 of 3: writes the report. Free, may be repeated, and its failure leaves the dashboards as they are.</summary>
internal sealed class ReportJob(StageRunner stages, IAnalysis analysis, ILogger<ReportJob> log) : IStageJob
{
    public RunStage Stage => RunStage.Report;

    [AutomaticRetry(Attempts = Transient.Tries, DelaysInSeconds = [1, 3], OnlyOn = [typeof(TransientStageException)])]
    public Task RunAsync(Guid run, int turn, PerformContext? context, CancellationToken cancellationToken) => stages.RunAsync(run, turn, this, context, cancellationToken);

    public Task<NextStep> WorkAsync(Run run, IProgress<StageProgress> progress, CancellationToken cancellationToken)
    {
        if (run.Data.Result is not { } result)
        {
            return Task.FromResult(NextStep.Release);
        }

        if (run.Snapshot.Report == ReportState.Pending)
        {
            var report = analysis.WriteReport(result, run.Settings, cancellationToken);
            run.TryChange(
                snapshot => snapshot with { State = RunState.Completed, StageShare = 1, SecondsLeft = null, Report = ReportState.Ready, Failure = null },
                data => data with { Report = report });
        }

        return Task.FromResult(NextStep.Release);
    }

    public Task FailAsync(Run run, string code, string reference, IReadOnlyList<string> arguments)
    {
        var told = code == FailureCodes.StageFailed ? FailureCodes.ReportFailed : code;
        WorkerDiagnostics.TagFailure(told, reference);
        log.RunFailed(run.Id, Stage.ToString(), told, reference);
        run.TryChange(snapshot => snapshot with
        {
            State = RunState.Completed,
            SecondsLeft = null,
            Report = ReportState.Failed,
            Failure = new RunFailure(told, reference, arguments),
        });
        return Task.CompletedTask;
    }
}
