using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Pipeline;
using AiReactivator.Contract;
using AiReactivator.Worker.Billing;
using AiReactivator.Worker.Diagnostics;
using AiReactivator.Worker.Jobs;
using AiReactivator.Worker.Runs;
using Microsoft.Extensions.Options;

namespace AiReactivator.Worker.Checks;

/// <summary>Glues a waiting run again: one after the other for a run, and no more at once than runs may compute.</summary>
#pragma warning disable CA1001 // Lives as long as the process; no handle is ever asked of the semaphore.
internal sealed class Regluing(IAnalysis analysis, ILedger ledger, Readings readings, RunStore runs, IOptions<RunOptions> options)
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim places = new(options.Value.Parallel);

    /// <summary>The limit, as a refusal names it.</summary>
    public string Budget => LimitText.Bytes(options.Value.MemoryBudget);

    /// <summary>The court under the new rules, or the code of a refusal. What was shown before stays whole until the new is.</summary>
    public async Task<(GluingCourt? Court, string? Refusal)> GlueAsync(Run run, GluingRules rules, CancellationToken aborted)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(aborted, run.Stopping);
        using var turn = await TurnAsync(run.Gluing, either.Token);
        using var place = await TurnAsync(places, either.Token);
        if (!IsReviewed(run.Snapshot) || run.Data.Bench is not { } bench)
        {
            return (null, FailureCodes.NotNow);
        }

        // The table that was shown stays beside the new one until that is whole.
        if (MemoryUse.Of(runs.All) + MemoryUse.OfStream(run.ContentBytes) > options.Value.MemoryBudget)
        {
            return (null, FailureCodes.MemoryBudget);
        }

        var reading = await Task.Run(() => RunReading.Of(analysis.Glue(bench, rules, either.Token), run, analysis, either.Token), either.Token);
        var clients = reading.Read.Clients!;
        var quote = await ledger.QuoteAsync(
            new ReserveRequest(run.Id, run.Owner.Account, clients.Count, readings.Of(run, clients, reading.Standard), ClientCut.None),
            either.Token);
        // Whoever went on meanwhile computes what was shown: what was glued here is thrown away.
        var shown = run.TryChange(
            snapshot => IsReviewed(snapshot)
                ? snapshot with { Clients = clients.Count, Decision = new RunDecision(NormalizeJob.ReviewFile, clients.Count, quote.Available) { Price = quote.Price, PaidMostValuable = quote.Paid.MostValuable, PaidMostRecent = quote.Paid.MostRecent } }
                : null,
            reading.PutInto);
        return shown ? (reading.Court, null) : (null, FailureCodes.NotNow);
    }

    /// <summary>One client of a waiting run: a giant one takes as much as gluing, so it waits for a place as well.</summary>
    public async Task<GluedClient?> ClientAsync(Run run, GluingBench bench, int client, CancellationToken aborted)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(aborted, run.Stopping);
        using var place = await TurnAsync(places, either.Token);
        return await Task.Run(() => bench.Client(client), either.Token);
    }

    private static bool IsReviewed(RunSnapshot snapshot) => snapshot is { State: RunState.AwaitingDecision, Decision.Kind: NormalizeJob.ReviewFile };

    private static async Task<Turn> TurnAsync(SemaphoreSlim semaphore, CancellationToken cancellationToken)
    {
        await semaphore.WaitAsync(cancellationToken);
        return new Turn(semaphore);
    }

    private sealed class Turn(SemaphoreSlim semaphore) : IDisposable
    {
        public void Dispose() => semaphore.Release();
    }
}
