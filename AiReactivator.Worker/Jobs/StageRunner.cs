using System.Diagnostics;
using AiReactivator.Worker.Diagnostics;
using AiReactivator.Worker.Progress;
using AiReactivator.Worker.Runs;
using Hangfire.Server;
using Microsoft.Extensions.Options;

namespace AiReactivator.Worker.Jobs;

/// <summary>
/// The outermost edge of every job: cancellation, time limit, trace, and the one place where an exception becomes a code.
/// An exception's own text never goes further than this: it may quote a cell.
/// </summary>
internal sealed class StageRunner(
    RunStore runs,
    RunEnding ending,
    RunDispatcher dispatcher,
    IHostApplicationLifetime lifetime,
    IOptions<RunOptions> options,
    TimeProvider clock,
    ILogger<StageRunner> log)
{
    public async Task RunAsync(Guid id, int turn, IStageJob job, PerformContext? context, CancellationToken jobToken)
    {
        if (!dispatcher.Holds(id, turn))
        {
            return;
        }

        if (runs.Find(id) is not { } run || RunStateTable.IsOver(run.Snapshot.State))
        {
            dispatcher.Release(id, turn);
            return;
        }

        using var activity = WorkerDiagnostics.Source.StartActivity($"stage {job.Stage}", ActivityKind.Internal, run.Trace);
        activity?.SetTag(WorkerDiagnostics.RunTag, id);
        using var limit = new CancellationTokenSource(options.Value.StageLimit, clock);
        using var all = CancellationTokenSource.CreateLinkedTokenSource(jobToken, run.Stopping, limit.Token);
        var begun = clock.GetTimestamp();
        var next = NextStep.Release;
        try
        {
            next = await job.WorkAsync(run, new RunProgress(run, job.Stage, clock), all.Token);
        }
        catch (OperationCanceledException) when (run.Stopping.IsCancellationRequested)
        {
            // Cancelled or wiped: whoever did it has said so and given the money back.
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            await FailAsync(run, job, FailureCodes.TimeLimit, [options.Value.StageLimit.TotalMinutes.ToString("0", System.Globalization.CultureInfo.InvariantCulture)]);
        }
        catch (OperationCanceledException) when (jobToken.IsCancellationRequested)
        {
            if (!lifetime.ApplicationStopping.IsCancellationRequested)
            {
                // The job was deleted under our hands.
                await ending.CancelAsync(run);
            }
        }
        catch (Exception exception) when (Transient.Is(exception) && Transient.TriesLeft(context))
        {
            log.StageRetries(id, job.Stage.ToString(), exception.GetType().Name);
            next = NextStep.Continue;
            throw new TransientStageException(job.Stage, exception.GetType().Name);
        }
#pragma warning disable CA1031 // The edge: everything that comes here becomes a code and a reference.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var reference = ReferenceCode.Create();
            log.RunBroke(id, job.Stage.ToString(), reference, exception.GetType().Name, exception.StackTrace);
            await job.FailAsync(run, Transient.Is(exception) ? FailureCodes.ChargeFailed : FailureCodes.StageFailed, reference, []);
            throw new StageFailedException(job.Stage, reference);
        }
        finally
        {
            var ended = run.Snapshot;
            activity?.SetTag(WorkerDiagnostics.RowsTag, ended.Rows);
            activity?.SetTag(WorkerDiagnostics.ClientsTag, ended.Clients);
            WorkerDiagnostics.StageSeconds.Record(clock.GetElapsedTime(begun).TotalSeconds, new KeyValuePair<string, object?>("stage", job.Stage.ToString()));
            if (next == NextStep.Release)
            {
                dispatcher.Release(id, turn);
            }
        }
    }

    private static Task FailAsync(Run run, IStageJob job, string code, IReadOnlyList<string> arguments) =>
        job.FailAsync(run, code, ReferenceCode.Create(), arguments);
}
