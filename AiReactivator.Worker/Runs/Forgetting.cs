using System.Threading.Channels;
using AiReactivator.Contract;

namespace AiReactivator.Worker.Runs;

/// <summary>
/// Takes a base out of memory for good once its run is over. What nobody can reach any more would else stay readable in a
/// dump until the collector comes by, on an idle server for hours.
/// </summary>
internal sealed class Forgetting(TimeProvider clock) : BackgroundService, IRunObserver
{
    /// <summary>Jobs and answers under way let go first.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(1);

    /// <summary>A whole collection stops the others for a moment: many that end at once share one.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly Channel<bool> over = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void OnChanged(Run run, RunSnapshot before, RunSnapshot after)
    {
        if (before.State != after.State && RunStateTable.IsOver(after.State) && before.State != RunState.Created)
        {
            over.Writer.TryWrite(true);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in over.Reader.ReadAllAsync(stoppingToken))
        {
            await Task.Delay(Settle, clock, stoppingToken);
            // Aggressive: freed memory goes back to the system, which hands it out as zeroes.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            await Task.Delay(Pause, clock, stoppingToken);
        }
    }
}
