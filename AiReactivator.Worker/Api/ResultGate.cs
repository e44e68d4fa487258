using AiReactivator.Analytics.Pipeline;
using AiReactivator.Worker.Billing;
using AiReactivator.Worker.Diagnostics;
using AiReactivator.Worker.Runs;

namespace AiReactivator.Worker.Api;

/// <summary>The only door to results: whoever goes through it first pays.</summary>
internal sealed class ResultGate(ILedger ledger, ILogger<ResultGate> log)
{
    /// <returns>Null where there are no results, or not any more.</returns>
    public async Task<AnalysisResult?> OpenAsync(Run run)
    {
        if (run.Data.Result is { } paid && run.Snapshot.Charge is { Captured: true })
        {
            return paid;
        }

        // Held against cancelling: a run is paid and open, or neither.
        await run.Money.WaitAsync(CancellationToken.None);
        try
        {
            if (run.Data.Result is not { } result)
            {
                return null;
            }

            await CaptureAsync(run);
            return result;
        }
        finally
        {
            run.Money.Release();
        }
    }

    private async Task CaptureAsync(Run run)
    {
        if (run.Snapshot.Charge is not { Captured: false } charge)
        {
            return;
        }

        var captured = await ledger.CaptureAsync(run.Id, CancellationToken.None);
        if (!captured.Captured)
        {
            throw new InvalidOperationException("A run with results has no reservation");
        }

        run.TryChange(snapshot => snapshot with { Charge = charge with { Captured = true, Free = captured.Free, Price = captured.Price } });
        WorkerDiagnostics.ClientsCharged.Add(captured.Price);
        log.RunCharged(run.Id, charge.Clients, captured.Free);
        // Charged, nothing handed over yet: after a stop here the same content is free.
        Checkpoints.Pass(Checkpoints.ResultsOpened);
    }
}
