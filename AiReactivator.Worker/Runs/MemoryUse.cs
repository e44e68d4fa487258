namespace AiReactivator.Worker.Runs;

/// <summary>What runs hold, estimated: enough to refuse in time, not to account for bytes.</summary>
internal static class MemoryUse
{
    /// <summary>A client table with its purchases, against the bytes of the stream it was read from.</summary>
    private const double TableToStream = 3;

    /// <summary>A rejected row in the report that is left of a run that failed.</summary>
    private const long RejectedRow = 64;

    public static long Of(IEnumerable<Run> runs) => runs.Sum(Of);

    /// <summary>What a stream of so many bytes will need.</summary>
    public static long OfStream(long bytes) => (long)(bytes * TableToStream);

    private static long Of(Run run) => RunStateTable.IsOver(run.Snapshot.State)
        ? (run.Data.Intake?.RowErrors.Count ?? 0) * RejectedRow
        : (run.Data.Content?.PackedBytes ?? 0) + OfStream(run.ContentBytes);
}
