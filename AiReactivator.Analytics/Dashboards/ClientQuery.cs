using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Dashboards;

/// <summary>Which clients, in which order, which page. Also the selection of an export, which ignores the page.</summary>
public sealed record ClientQuery
{
    /// <summary>The default order: who to call first.</summary>
    public ClientSort Sort { get; init; } = ClientSort.CallOrder;

    /// <summary>Largest first.</summary>
    public bool Descending { get; init; }

    /// <summary>Rows to skip.</summary>
    public int Skip { get; init; }

    /// <summary>Rows wanted, 1…500.</summary>
    public int Take { get; init; } = 10;

    /// <summary>Only these timings; empty = all.</summary>
    public IReadOnlyList<PurchaseTiming> Timings { get; init; } = [];

    /// <summary>Only these activities; empty = all.</summary>
    public IReadOnlyList<Activity> Activities { get; init; } = [];

    /// <summary>Only these lifecycle stages; empty = all.</summary>
    public IReadOnlyList<LifecycleStage> Stages { get; init; } = [];

    /// <summary>Only these letters; empty = all.</summary>
    public string Abc { get; init; } = "";

    /// <summary>Only these levels of risk; empty = all.</summary>
    public IReadOnlyList<RiskLevel> Risks { get; init; } = [];

    /// <summary>Only with this probability of churn, in whole per cent.</summary>
    public FigureRange? Churn { get; init; }

    /// <summary>Only with this probability of a purchase within H. Range: 0…1.</summary>
    public FigureRange? Return { get; init; }

    /// <summary>Only with this expected spend within H, roubles.</summary>
    public FigureRange? Spend { get; init; }

    /// <summary>Only with this expected spend within 365 days, roubles.</summary>
    public FigureRange? Ltv365 { get; init; }

    /// <summary>Only these clients (a search by contact, made in the tab); null = all.</summary>
    public IReadOnlyList<int>? Clients { get; init; }
}

/// <summary>What a list of clients can be ordered by. Ties go by LTV, then by number.</summary>
public enum ClientSort
{
    /// <summary>Who to call first.</summary>
    CallOrder,

    /// <summary>LTV.</summary>
    Revenue,

    /// <summary>R.</summary>
    IdleDays,

    /// <summary>R − c.</summary>
    OverdueDays,

    /// <summary>ρ.</summary>
    SleepRatio,

    /// <summary>n.</summary>
    Purchases,

    /// <summary>AOV.</summary>
    AverageOrder,

    /// <summary>Date of the last purchase.</summary>
    LastPurchase,

    /// <summary>Date of the expected purchase.</summary>
    Expected,

    /// <summary>Probability of churn; ρ where the base allows a risk by cycle only.</summary>
    Risk,

    /// <summary>Probability of a purchase within H.</summary>
    Return,

    /// <summary>Expected spend within H.</summary>
    Spend,

    /// <summary>Expected spend within 365 days.</summary>
    Ltv365,
}

/// <summary>From here to there, both ends included; null is open. A client without the figure is outside.</summary>
public sealed record FigureRange(double? From, double? To)
{
    /// <summary>Whether a figure lies in it.</summary>
    public bool Holds(double figure) => figure >= (From ?? double.NegativeInfinity) && figure <= (To ?? double.PositiveInfinity);
}

/// <summary>A page of clients.</summary>
/// <param name="Total">Clients that match.</param>
/// <param name="Rows">The page.</param>
public sealed record ClientPage(int Total, IReadOnlyList<ClientRow> Rows);

/// <summary>Which contact numbers each client has: the tab needs it to search by contact.</summary>
/// <param name="Names">For each client the number of the name, −1 without one.</param>
/// <param name="Phones">For each client its phones.</param>
/// <param name="Emails">For each client its e-mails.</param>
public sealed record ContactMap(IReadOnlyList<int> Names, IReadOnlyList<IReadOnlyList<int>> Phones, IReadOnlyList<IReadOnlyList<int>> Emails)
{
    /// <summary>The map of a base: a view of its columns.</summary>
    public static ContactMap Of(ClientTable clients) => new(
        clients.NameNumber,
        new OffsetLists(clients.PhoneStart, clients.Phones),
        new OffsetLists(clients.EmailStart, clients.Emails));
}
