using System.Data.Common;
using AiReactivator.Worker.Runs;
using Hangfire.Server;
using Microsoft.EntityFrameworkCore;

namespace AiReactivator.Worker.Jobs;

/// <summary>Failures of the ledger's database that may be gone in a second; a failure in computing never is.</summary>
internal static class Transient
{
    public const int Tries = 2;

    private const string RetryCount = nameof(RetryCount);

    public static bool Is(Exception exception) => exception is DbException or DbUpdateException;

    public static bool TriesLeft(PerformContext? context) => context is not null && context.GetJobParameter<int>(RetryCount) < Tries;
}

/// <summary>Asks Hangfire to run the job again. Its text is ours.</summary>
internal sealed class TransientStageException(RunStage stage, string cause) : Exception($"Stage {stage} met {cause} and will be tried again");

/// <summary>Marks the job as failed on Hangfire's dashboard. Its text is ours.</summary>
internal sealed class StageFailedException(RunStage stage, string reference) : Exception($"Stage {stage} failed, reference {reference}");
