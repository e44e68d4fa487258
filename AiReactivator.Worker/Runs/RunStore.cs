using System.Collections.Concurrent;
using AiReactivator.Contract;
using AiReactivator.Worker.Diagnostics;
using Microsoft.Extensions.Options;

namespace AiReactivator.Worker.Runs;

/// <summary>All runs, in memory and nowhere else.</summary>
internal sealed class RunStore(IEnumerable<IRunObserver> observers, IOptions<RunOptions> options, TimeProvider clock)
{
    private readonly ConcurrentDictionary<Guid, Run> runs = new();
    private readonly IReadOnlyList<IRunObserver> observers = [.. observers];
    private readonly Lock admission = new();

    public ICollection<Run> All => runs.Values;

    /// <summary>For jobs only: whoever acts for a user asks <see cref="FindOwn"/>.</summary>
    public Run? Find(Guid id) => runs.GetValueOrDefault(id);

    /// <summary>The run, if it is there and the asker's.</summary>
    public Run? FindOwn(Guid id, RunOwner? owner) =>
        Find(id) is { } run && run.Owner == owner && run.Snapshot.State != RunState.Wiped ? run : null;

    /// <summary>Makes a run, or says which limit stands in the way.</summary>
    public (Run? Run, string Secret, RunRefused? Refused) Create(RunOwner owner, RunOrder order)
    {
        var secret = RunSecret.Create(out var text);
        lock (admission)
        {
            var underWay = runs.Values.Where(run => !RunStateTable.IsOver(run.Snapshot.State)).ToList();
            var own = underWay.Count(run => run.Owner.Account == owner.Account);
            if (own >= options.Value.PerAccount)
            {
                return (null, "", new RunRefused(FailureCodes.QueueFull, LimitText.Count(options.Value.PerAccount)));
            }

            if (underWay.Count >= options.Value.Total)
            {
                return (null, "", new RunRefused(FailureCodes.QueueFull, LimitText.Count(options.Value.Total)));
            }

            if (MemoryUse.Of(runs.Values) >= options.Value.MemoryBudget)
            {
                return (null, "", new RunRefused(FailureCodes.MemoryBudget, LimitText.Bytes(options.Value.MemoryBudget)));
            }

            var run = new Run(Guid.NewGuid(), owner, secret, order, clock.GetUtcNow(), observers);
            runs[run.Id] = run;
            return (run, text, null);
        }
    }

    public void Remove(Run run) => runs.TryRemove(run.Id, out _);
}

/// <summary>Why no run was made: a code of the failure catalogue and the limit.</summary>
internal sealed record RunRefused(string Code, string Limit);
