using AiReactivator.Contract;

namespace AiReactivator.Worker.Journal;

/// <summary>What support may know of a run: counts, durations and codes, never data.</summary>
internal sealed class JournalRecord
{
    public required Guid Run { get; init; }

    public required string Account { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    public RunState State { get; set; }

    public long Rows { get; set; }

    public int? Clients { get; set; }

    public int? Charged { get; set; }

    public bool Free { get; set; }

    public long ReceivingMs { get; set; }

    public long QueuedMs { get; set; }

    public long NormalizingMs { get; set; }

    public long ComputingMs { get; set; }

    public long ReportingMs { get; set; }

    public string? FailureCode { get; set; }

    public string? Reference { get; set; }

    public string? TraceId { get; set; }
}
