using AiReactivator.Analytics.Pipeline;
using AiReactivator.Contract;
using AiReactivator.Worker.Diagnostics;
using AiReactivator.Worker.Runs;
using Hangfire;
using Hangfire.Server;

namespace AiReactivator.Worker.Jobs;

/// <summary>Stage 1 of 3: reads the upload and glues rows into clients.</summary>
internal sealed class NormalizeJob(StageRunner stages, IAnalysis analysis, RunEnding ending) : IStageJob
{
    public RunStage Stage => RunStage.Normalize;

    [AutomaticRetry(Attempts = Transient.Tries, DelaysInSeconds = [1, 3], OnlyOn = [typeof(TransientStageException)])]
    public Task RunAsync(Guid run, PerformContext? context, CancellationToken cancellationToken) => stages.RunAsync(run, this, context, cancellationToken);

    public async Task<NextStep> WorkAsync(Run run, IProgress<StageProgress> progress, CancellationToken cancellationToken)
    {
        if (run.Data is { Clients: not null } or { Result: not null })
        {
            return NextStep.Continue;
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

        run.TryChange(
            snapshot => snapshot with { StageShare = 1, Rows = normalized.Intake.RowsTotal, Clients = clients.Count },
            data => data with { Content = null, Intake = normalized.Intake, Clients = clients });
        // Clients are known, nothing is set aside: after a stop here the file is sent again.
        Checkpoints.Pass(Checkpoints.Normalized);
        return NextStep.Continue;
    }

    public Task FailAsync(Run run, string code, string reference, IReadOnlyList<string> arguments) =>
        ending.FailAsync(run, Stage.ToString(), code, reference, arguments);

    /// <summary>A file that cannot be used is no failure of the job: the intake report stays, so that the page can name lines and columns.</summary>
    private Task RefuseAsync(Run run, NormalizedBase normalized)
    {
        run.TryChange(
            snapshot => snapshot with { Rows = normalized.Intake.RowsTotal },
            data => data with { Intake = normalized.Intake });
        var error = normalized.Intake.FileErrors[0];
        return FailAsync(run, error.Code, ReferenceCode.Create(), [string.Join(", ", error.Columns)]);
    }
}
