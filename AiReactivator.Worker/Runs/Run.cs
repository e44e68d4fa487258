using System.Diagnostics;
using AiReactivator.Analytics.Pipeline;
using AiReactivator.Contract;

namespace AiReactivator.Worker.Runs;

/// <summary>One run: who owns it, where it stands and what it holds. All changes go through <see cref="TryChange"/>.</summary>
#pragma warning disable CA1001 // None of them holds anything but memory: no timer, no handle, and readers may outlive the run.
internal sealed class Run
#pragma warning restore CA1001
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly IReadOnlyList<IRunObserver> observers;
    private RunSnapshot snapshot;
    private RunData data = RunData.Empty;

    public Run(Guid id, RunOwner owner, RunSecret secret, RunOrder order, DateTimeOffset now, IReadOnlyList<IRunObserver> observers)
    {
        (Id, Owner, Secret, Settings, Review, CreatedAt, this.observers) = (id, owner, secret, order.Settings, order.Review, now, observers);
        Lease = new RunLease(now);
        Times = new RunTimes(now);
        snapshot = new RunSnapshot(id, 1, RunState.Created, 0, 0, 0, null, null, null, false, ReportState.None, null, null, null);
        Stopping = stopping.Token;
    }

    public Guid Id { get; }

    public RunOwner Owner { get; }

    public RunSecret Secret { get; }

    public AnalysisSettings Settings { get; }

    /// <summary>Whether the user wants to look at the file before anything is paid.</summary>
    public ReviewMode Review { get; }

    public DateTimeOffset CreatedAt { get; }

    public RunLease Lease { get; }

    public RunTimes Times { get; }

    /// <summary>Only one upload at a time writes to the run.</summary>
    public UploadTurn Uploading { get; } = new();

    /// <summary>Held while money is captured or given back, so that a run is never both paid and cancelled.</summary>
    public SemaphoreSlim Money { get; } = new(1, 1);

    /// <summary>Gluing again follows one another: what was asked last is what stays.</summary>
    public SemaphoreSlim Gluing { get; } = new(1, 1);

    /// <summary>Keyed fingerprint of the content this run is bound to; it outlives the content.</summary>
    public byte[]? Fingerprint { get; set; }

    /// <summary>Size of that content, unpacked, growing while it comes: what the run's tables are estimated by.</summary>
    public long ContentBytes { get; set; }

    /// <summary>Packed bytes of an upload under way.</summary>
    public long ArrivingBytes { get; set; }

    /// <summary>The trace that the stages belong to: that of the upload.</summary>
    public ActivityContext Trace { get; set; }

    /// <summary>Signalled when the run is cancelled, fails or is wiped.</summary>
    public CancellationToken Stopping { get; }

    public RunSnapshot Snapshot
    {
        get
        {
            lock (gate)
            {
                return snapshot;
            }
        }
    }

    public RunData Data
    {
        get
        {
            lock (gate)
            {
                return data;
            }
        }
    }

    /// <summary>Changes what the run says of itself, and what it holds, in one step.</summary>
    /// <param name="change">The snapshot that follows; null where this one allows no such change.</param>
    /// <param name="hold">What is held from then on.</param>
    /// <returns>False where <paramref name="change"/> or the table of states forbids it: somebody was faster. Nothing is changed then.</returns>
    public bool TryChange(Func<RunSnapshot, RunSnapshot?> change, Func<RunData, RunData>? hold = null)
    {
        RunSnapshot before, after;
        lock (gate)
        {
            before = snapshot;
            if (change(before) is not { } next)
            {
                return false;
            }

            after = next;
            if (after.State != before.State ? !RunStateTable.Allows(before.State, after.State) : RunStateTable.IsOver(before.State))
            {
                return false;
            }

            data = after.State switch
            {
                RunState.Failed => data.OnlyCheck(),
                RunState.Cancelled or RunState.Wiped => RunData.Empty,
                _ => hold is null ? data : hold(data),
            };
            if (after == before)
            {
                return true;
            }

            after = after with { Sequence = before.Sequence + 1 };
            snapshot = after;
        }

        if (RunStateTable.IsOver(after.State))
        {
            stopping.Cancel();
        }

        foreach (var observer in observers)
        {
            observer.OnChanged(this, before, after);
        }

        return true;
    }
}

/// <summary>What a run was asked for.</summary>
internal sealed record RunOrder(AnalysisSettings Settings, ReviewMode Review);
