namespace AiReactivator.Worker.Runs;

/// <summary>When the tab was last heard of.</summary>
internal sealed class RunLease(DateTimeOffset now)
{
    private long renewedAt = now.UtcTicks;

    private readonly DateTimeOffset begunAt = now;

    public void Renew(DateTimeOffset now) => Interlocked.Exchange(ref renewedAt, now.UtcTicks);

    public bool IsOver(DateTimeOffset now, RunOptions options) =>
        now.UtcTicks - Interlocked.Read(ref renewedAt) > options.Lease.Ticks || now - begunAt > options.Longest;
}
