namespace AiReactivator.Worker.Runs;

/// <summary>One upload of a run at a time. A newer one takes over: its sender knows better than a connection that may be dead.</summary>
#pragma warning disable CA1001 // Holds nothing but memory: no handle is ever asked of it.
internal sealed class UploadTurn
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim free = new(1, 1);
    private CancellationTokenSource? current;

    /// <summary>Stops the upload under way, waits until it has cleared up, and takes the turn.</summary>
    public async Task<Turn> TakeAsync(CancellationToken cancellationToken)
    {
        var mine = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var earlier = Interlocked.Exchange(ref current, mine);
        if (earlier is not null)
        {
            await earlier.CancelAsync();
        }

        await free.WaitAsync(mine.Token);
        return new Turn(this, mine);
    }

    internal sealed class Turn(UploadTurn owner, CancellationTokenSource mine) : IDisposable
    {
        public CancellationToken Token => mine.Token;

        public void Dispose()
        {
            // The source is left to the collector: a newer upload may be about to cancel it.
            Interlocked.CompareExchange(ref owner.current, null, mine);
            owner.free.Release();
        }
    }
}
