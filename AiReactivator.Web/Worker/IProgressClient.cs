using AiReactivator.Contract;

namespace AiReactivator.Web.Worker;

/// <summary>News of a run and of the balance, pushed by the Worker.</summary>
internal interface IProgressClient : IAsyncDisposable
{
    /// <summary>A snapshot came. It may be older than one already known: its number says.</summary>
    event Action<RunSnapshot>? SnapshotCame;

    event Action<Balance>? BalanceCame;

    /// <summary>True: the Worker does not answer, trying again. False: it answers.</summary>
    event Action<bool>? AwayChanged;

    /// <summary>The Worker answers, but knows nothing of the run.</summary>
    event Action<Guid>? RunLost;

    /// <summary>Connects; goes on trying in the background where the Worker does not answer.</summary>
    Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Asks for all news of a run, the newest snapshot first; null to hear of none.</summary>
    Task WatchAsync(Guid? run);
}
