using AiReactivator.Worker.Diagnostics;
using Microsoft.Extensions.Options;

namespace AiReactivator.Worker.Runs;

/// <summary>Wipes runs whose tab has gone silent, and those that have lived long enough.</summary>
internal sealed class RunReaper(RunStore runs, RunEnding ending, IOptions<RunOptions> options, TimeProvider clock, ILogger<RunReaper> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.ReapEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var run in runs.All)
            {
                if (run.Lease.IsOver(clock.GetUtcNow(), options.Value))
                {
                    await WipeAsync(run);
                }
            }
        }
    }

    private async Task WipeAsync(Run run)
    {
        try
        {
            await ending.WipeAsync(run);
        }
#pragma warning disable CA1031 // One run that cannot be wiped (a busy ledger) must not keep the others alive; its data are gone before the ledger is asked.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            log.RunBroke(run.Id, "lease", ReferenceCode.Create(), exception.GetType().Name, exception.StackTrace);
        }
    }
}
