namespace AiReactivator.Contract;

/// <summary>Where a run stands. The allowed changes are one table in the Worker.</summary>
public enum RunState
{
    Created,
    Receiving,
    Queued,
    Normalizing,
    AwaitingDecision,
    Computing,
    Reporting,
    Completed,
    Cancelled,
    Failed,
    Wiped,
}

/// <summary>Where the report of a run stands: it may fail without hurting the dashboards.</summary>
public enum ReportState
{
    None,
    Pending,
    Ready,
    Failed,
}

/// <summary>All that a page needs to show a run. Always whole: a page that missed ten of them needs only the newest.</summary>
/// <param name="Run">The run.</param>
/// <param name="Sequence">Grows with each snapshot of this run; an older number is thrown away.</param>
/// <param name="State">Where the run stands.</param>
/// <param name="Stage">1 normalize, 2 compute and debit, 3 report; 0 before the first.</param>
/// <param name="StageShare">Share of the stage done, 0…1.</param>
/// <param name="Rows">Rows read so far.</param>
/// <param name="Clients">Clients after gluing; null before that is known.</param>
/// <param name="QueuePlace">1 is next; null when not waiting.</param>
/// <param name="SecondsLeft">Estimate of the time left for the whole run; null while it cannot be told.</param>
/// <param name="ResultsReady">Dashboards can be asked for.</param>
/// <param name="Report">State of the report.</param>
/// <param name="Failure">Set where <paramref name="State"/> is <see cref="RunState.Failed"/>, or where the report failed.</param>
/// <param name="Charge">Set once the number of clients is known and paid for or reserved.</param>
/// <param name="Decision">Set where <paramref name="State"/> is <see cref="RunState.AwaitingDecision"/>.</param>
public sealed record RunSnapshot(
    Guid Run,
    long Sequence,
    RunState State,
    int Stage,
    double StageShare,
    long Rows,
    int? Clients,
    int? QueuePlace,
    int? SecondsLeft,
    bool ResultsReady,
    ReportState Report,
    RunFailure? Failure,
    RunCharge? Charge,
    RunDecision? Decision);

/// <summary>A failure as a page shows it: the sentence and the remedy are found in the failure catalogue by the code.</summary>
/// <param name="Code">A code of the failure catalogue.</param>
/// <param name="Reference">The short code that finds the trace, the stage and the cause.</param>
/// <param name="Arguments">Values for the sentence (limits, counts, names of columns); never a cell of the file.</param>
public sealed record RunFailure(string Code, string Reference, IReadOnlyList<string> Arguments);

/// <summary>What a run costs.</summary>
/// <param name="Clients">Clients that are analysed.</param>
/// <param name="Captured">True once the results were handed over and the balance was charged.</param>
/// <param name="Free">All of it was paid for within the last 24 hours.</param>
public sealed record RunCharge(int Clients, bool Captured, bool Free)
{
    /// <summary>What is taken off the balance: a unit for each client that was not paid for within the last 24 hours.</summary>
    public int Price { get; init; } = Free ? 0 : Clients;
}

/// <summary>What the run waits for.</summary>
/// <param name="Kind">ReviewFile after stage 1 («Проверка файла», nothing is set aside yet) or NotEnoughBalance.</param>
/// <param name="Clients">Clients in the file.</param>
/// <param name="Available">Balance that is not reserved.</param>
public sealed record RunDecision(string Kind, int Clients, int Available)
{
    /// <summary>What all of them cost now: less than the clients where the same content was paid for within the last 24 hours.</summary>
    public int Price { get; init; } = Clients;

    /// <summary>So many of the most valuable were paid for already; a cut is these and as many more as the balance allows.</summary>
    public int PaidMostValuable { get; init; }

    /// <summary>The same of the most recent.</summary>
    public int PaidMostRecent { get; init; }
}
