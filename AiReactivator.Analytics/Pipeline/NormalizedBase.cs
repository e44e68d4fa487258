using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Dashboards.Capabilities;
using AiReactivator.Analytics.Intake;

namespace AiReactivator.Analytics.Pipeline;

/// <summary>The result of stage 1.</summary>
/// <param name="Intake">What was read and what was not.</param>
/// <param name="Clients">Null where the file was refused.</param>
public sealed record NormalizedBase(IntakeReport Intake, ClientTable? Clients)
{
    /// <summary>What gluing did; null where the file was refused.</summary>
    public GluingReport? Gluing { get; init; }

    /// <summary>Rejected and repaired rows.</summary>
    public RowRemarks Remarks { get; init; } = RowRemarks.None;

    /// <summary>States of the deal, the biggest money first; null where the file has no such column, or one of notes.</summary>
    public IReadOnlyList<DealStatus>? Statuses { get; init; }

    /// <summary>Null where there is nothing to ask.</summary>
    public OrderTotalsQuestion? OrderTotals { get; init; }

    /// <summary>Shows what was glued and glues again under other rules; null where the file was refused. It holds columns of the rows:
    /// who keeps the base after the review leaves it out (<c>with { Bench = null }</c>).</summary>
    public GluingBench? Bench { get; init; }

    /// <summary>What the file gives, before anything is charged; null where the file was refused.</summary>
    public CapabilityMeter? Capabilities() => Clients is null ? null : CapabilityMeter.Of(Clients, Intake.Warnings.ContainsKey("W_ORDER_LINES"));
}

/// <summary>Which clients to keep where the balance does not reach for all.</summary>
public enum CutOrder
{
    /// <summary>By LTV, descending.</summary>
    MostValuable,

    /// <summary>By the last purchase, newest first.</summary>
    MostRecent,
}
