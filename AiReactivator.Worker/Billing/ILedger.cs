using AiReactivator.Contract;

namespace AiReactivator.Worker.Billing;

/// <summary>Money: one unit for each client of a base, reserved before stage 2, captured when results are handed over.</summary>
internal interface ILedger
{
    Task<Balance> GetBalanceAsync(string account, CancellationToken cancellationToken);

    /// <summary>The newest lines first.</summary>
    Task<IReadOnlyList<LedgerLine>> GetLinesAsync(string account, int count, CancellationToken cancellationToken);

    Task TopUpAsync(string account, int amount, CancellationToken cancellationToken);

    /// <summary>What a reservation would ask for now; nothing is set aside.</summary>
    Task<Quote> QuoteAsync(ReserveRequest request, CancellationToken cancellationToken);

    /// <summary>Sets the price aside. A second call for the same run finds the first. Runs at once cannot overspend.</summary>
    Task<ReserveResult> ReserveAsync(ReserveRequest request, CancellationToken cancellationToken);

    /// <summary>Charges what was set aside, in one transaction, once for a run: a second call finds the first.</summary>
    Task<CaptureResult> CaptureAsync(Guid run, CancellationToken cancellationToken);

    /// <summary>Gives back what was set aside; nothing where it was captured or never set aside.</summary>
    Task ReleaseAsync(Guid run, CancellationToken cancellationToken);

    /// <summary>At start-up: runs live in memory, so no reservation of an earlier life has a run any more.</summary>
    Task<int> ReleaseOrphansAsync(CancellationToken cancellationToken);
}

/// <param name="Run">Key of the reservation.</param>
/// <param name="Account">Who pays.</param>
/// <param name="Clients">Clients in the file.</param>
/// <param name="Reading">The content and how it is looked at.</param>
/// <param name="Cut">Other than None: as many as the balance allows.</param>
internal sealed record ReserveRequest(Guid Run, string Account, int Clients, Reading Reading, ClientCut Cut);

/// <param name="Price">What all clients would cost.</param>
/// <param name="Available">Balance that nobody has set aside.</param>
internal sealed record Quote(int Price, int Available)
{
    /// <summary>Clients of each cut that were paid for already.</summary>
    public PaidCuts Paid { get; init; }
}

/// <param name="MostValuable">Of the most valuable.</param>
/// <param name="MostRecent">Of the most recent.</param>
internal readonly record struct PaidCuts(int MostValuable, int MostRecent);

/// <param name="Enough">False where the balance does not reach: nothing is reserved.</param>
/// <param name="Clients">Clients that may be analysed.</param>
/// <param name="Price">What is set aside, or would be: less than the clients where some of them were paid for already.</param>
/// <param name="Available">Balance that nobody has set aside, before this reservation.</param>
/// <param name="PaidCut">Other than None: the balance does not reach for the base, but this cut of it was paid for and is taken again.</param>
internal sealed record ReserveResult(bool Enough, int Clients, int Price, int Available, ClientCut PaidCut = ClientCut.None)
{
    public bool Free => Price == 0;

    /// <summary>Clients of each cut that were paid for already, where the balance does not reach.</summary>
    public PaidCuts Paid { get; init; }
}

/// <param name="Captured">False where there is no reservation to capture: the run was cancelled, or its Worker was restarted.</param>
/// <param name="Price">What was taken.</param>
internal sealed record CaptureResult(bool Captured, int Price)
{
    /// <summary>Nothing was taken: the content had been paid for.</summary>
    public bool Free => Price == 0;
}
