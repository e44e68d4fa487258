using AiReactivator.Contract;
using AiReactivator.Worker.Runs;
using Hangfire;
using Microsoft.Extensions.Options;

namespace AiReactivator.Worker.Jobs;

/// <summary>Gives the few places for computing to the runs that wait, and starts their jobs.</summary>
/// <remarks>The queue is ours, not Hangfire's: that one knows nothing of accounts, and ten runs of one would starve another's.</remarks>
internal sealed class RunDispatcher(IBackgroundJobClient jobs, IOptions<RunOptions> options) : IRunObserver
{
    /// <summary>The turn of a job that needs no place.</summary>
    public const int NoPlace = 0;

    private readonly Lock gate = new();
    private readonly FairQueue<Run> waiting = new();
    private readonly Dictionary<Guid, Place> working = [];
    private int turns;

    public void Enqueue(Run run)
    {
        lock (gate)
        {
            waiting.Add(run.Owner.Account, run);
        }

        Dispatch();
    }

    /// <summary>
    /// Whether a job of this turn may work. A chain that stopped at a decision has lost its turn, and the rest of it does nothing:
    /// the run may wait, or hold another place by now. So does a job that Hangfire runs once more.
    /// </summary>
    public bool Holds(Guid run, int turn)
    {
        lock (gate)
        {
            return turn == NoPlace || (working.TryGetValue(run, out var place) && place.Turn == turn);
        }
    }

    /// <summary>The run's chain of jobs has ended, one way or another. Safe to call again, and for a turn that is over.</summary>
    public void Release(Guid run, int turn)
    {
        lock (gate)
        {
            if (!working.TryGetValue(run, out var place) || place.Turn != turn)
            {
                return;
            }

            working.Remove(run);
        }

        Dispatch();
    }

    /// <summary>Writes the report once more: short, so it takes no place.</summary>
    public void RepeatReport(Run run) => jobs.Enqueue<ReportJob>(job => job.RunAsync(run.Id, NoPlace, null, CancellationToken.None));

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
        var starting = new List<Place>();
        lock (gate)
        {
            while (working.Count < options.Value.Parallel && waiting.TryTake(out var next, Working))
            {
                var place = new Place(next, ++turns);
                working.Add(next.Id, place);
                starting.Add(place);
            }

            // Told under the lock, so that an older order can never be told after a newer one.
            starting.ForEach(place => Tell(place.Run, null));
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

    private int Working(string account) => working.Values.Count(place => place.Run.Owner.Account == account);

    private void Start(Place place)
    {
        var (id, turn) = (place.Run.Id, place.Turn);
        var compute = place.Run.Data.Clients is null
            ? jobs.ContinueJobWith<ComputeAndDebitJob>(
                jobs.Enqueue<NormalizeJob>(job => job.RunAsync(id, turn, null, CancellationToken.None)),
                job => job.RunAsync(id, turn, null, CancellationToken.None))
            : jobs.Enqueue<ComputeAndDebitJob>(job => job.RunAsync(id, turn, null, CancellationToken.None));
        jobs.ContinueJobWith<ReportJob>(compute, job => job.RunAsync(id, turn, null, CancellationToken.None));
    }

    /// <summary>A place for computing, given to a run for one chain of jobs.</summary>
    private sealed record Place(Run Run, int Turn);
}
