using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;

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
