using AiReactivator.Analytics.Pipeline;
using AiReactivator.Worker.Runs;

namespace AiReactivator.Worker.Jobs;

/// <summary>What a stage does between the edges. Safe to run again after a stop at any line.</summary>
internal interface IStageJob
{
    RunStage Stage { get; }

    Task<NextStep> WorkAsync(Run run, IProgress<StageProgress> progress, CancellationToken cancellationToken);

    Task FailAsync(Run run, string code, string reference, IReadOnlyList<string> arguments);
}

internal enum NextStep
{
    /// <summary>The chain ends here: the run gives its place up.</summary>
    Release,

    /// <summary>The next job of the chain follows.</summary>
    Continue,
}
