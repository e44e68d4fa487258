using AiReactivator.Contract;
using AiReactivator.Worker.Runs;
using Hangfire;
using Microsoft.Extensions.Options;

namespace AiReactivator.Worker.Jobs;

/// <summary>Gives the few places for computing to the runs that wait, and starts their jobs.</summary>
/// <remarks>The queue is ours, not Hangfire's: that one knows nothing of accounts, and ten runs of one would starve another's.</remarks>
internal sealed class RunDispatcher(IBackgroundJobClient jobs, IOptions<RunOptions> options) : IRunObserver
{
    private readonly Lock gate = new();
    private readonly FairQueue<Run> waiting = new();
    private readonly Dictionary<Guid, Run> working = [];

    public void Enqueue(Run run)
    {
        lock (gate)
        {
            waiting.Add(run.Owner.Account, run);
        }

        Dispatch();
    }

    /// <summary>The run's chain of jobs has ended, one way or another. Safe to call again.</summary>
    public void Release(Guid run)
    {
        lock (gate)
        {
            if (!working.Remove(run))
            {
                return;
            }
        }

        Dispatch();
    }

    /// <summary>Writes the report once more: short, so it takes no place.</summary>
    public void RepeatReport(Run run) => jobs.Enqueue<ReportJob>(job => job.RunAsync(run.Id, null, CancellationToken.None));

    /// <summary>A run that ended while it waited leaves the queue. One that works keeps its place until its job has noticed.</summary>
    public void OnChanged(Run run, RunSnapshot before, RunSnapshot after)
    {
        if (!RunStateTable.IsOver(after.State) || RunStateTable.IsOver(before.State))
        {
            return;
        }

        bool left;
        lock (gate)
        {
            left = waiting.Remove(run);
        }

        if (left)
        {
            Dispatch();
        }
    }

    private void Dispatch()
    {
        var starting = new List<Run>();
        lock (gate)
        {
            while (working.Count < options.Value.Parallel && waiting.TryTake(out var next, Working))
            {
                working.Add(next.Id, next);
                starting.Add(next);
            }

            // Told under the lock, so that an older order can never be told after a newer one.
            starting.ForEach(run => Tell(run, null));
            var order = waiting.InOrder(Working);
            for (var i = 0; i < order.Count; i++)
            {
                Tell(order[i], i + 1);
            }
        }

        starting.ForEach(Start);
    }

    private static void Tell(Run run, int? place) =>
        run.TryChange(snapshot => snapshot.State == RunState.Queued ? snapshot with { QueuePlace = place } : snapshot);

    private int Working(string account) => working.Values.Count(run => run.Owner.Account == account);

    private void Start(Run run)
    {
        var id = run.Id;
        var compute = run.Data.Clients is null
            ? jobs.ContinueJobWith<ComputeAndDebitJob>(
                jobs.Enqueue<NormalizeJob>(job => job.RunAsync(id, null, CancellationToken.None)),
                job => job.RunAsync(id, null, CancellationToken.None))
            : jobs.Enqueue<ComputeAndDebitJob>(job => job.RunAsync(id, null, CancellationToken.None));
        jobs.ContinueJobWith<ReportJob>(compute, job => job.RunAsync(id, null, CancellationToken.None));
    }
}
