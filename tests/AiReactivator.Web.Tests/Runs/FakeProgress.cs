using AiReactivator.Contract;
using AiReactivator.Web.Worker;

namespace AiReactivator.Web.Tests.Runs;

/// <summary>A hub whose news a test tells.</summary>
internal sealed class FakeProgress : IProgressClient
{
    public event Action<RunSnapshot>? SnapshotCame;

    public event Action<Balance>? BalanceCame;

    public event Action<bool>? AwayChanged;

    public event Action<Guid>? RunLost;

    public Guid? Watched { get; private set; }

    public void Tell(RunSnapshot snapshot) => SnapshotCame?.Invoke(snapshot);

    public void Tell(Balance balance) => BalanceCame?.Invoke(balance);

    public void Away(bool away) => AwayChanged?.Invoke(away);

    public void Lose(Guid run) => RunLost?.Invoke(run);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task WatchAsync(Guid? run)
    {
        Watched = run;
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
