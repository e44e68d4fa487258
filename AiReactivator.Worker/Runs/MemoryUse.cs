namespace AiReactivator.Worker.Runs;

/// <summary>What runs hold, estimated: enough to refuse in time, not to account for bytes.</summary>
internal static class MemoryUse
{
    /// <summary>A client table with its purchases, against the bytes of the stream it was read from.</summary>
    private const double TableToStream = 3;

    public static long Of(IEnumerable<Run> runs) => runs.Sum(Of);

    /// <summary>What a stream of so many bytes will need.</summary>
    public static long OfStream(long bytes) => (long)(bytes * TableToStream);

    private static long Of(Run run) => RunStateTable.IsOver(run.Snapshot.State)
        ? run.Data.Remarks.Bytes
        : Of(run.Data) + run.ArrivingBytes + OfStream(run.ContentBytes);

    private static long Of(RunData data) => data.Remarks.Bytes + (data.Content?.PackedBytes ?? 0) + (data.Bench?.Bytes ?? 0);
}
