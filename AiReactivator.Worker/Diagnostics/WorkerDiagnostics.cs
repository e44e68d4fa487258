using System.Diagnostics;
using System.Diagnostics.Metrics;
using AiReactivator.Contract;

namespace AiReactivator.Worker.Diagnostics;

/// <summary>What the Worker tells of itself: traces, figures and log lines. Counts, codes and ids only, never a cell of a base.</summary>
internal static partial class WorkerDiagnostics
{
    public const string Name = "AiReactivator.Worker";

    public const string RunTag = "run";
    public const string RowsTag = "rows";
    public const string ClientsTag = "clients";
    public const string CodeTag = "code";
    public const string ReferenceTag = "reference";

    private static readonly Meter Meter = new(Name);

    public static ActivitySource Source { get; } = new(Name);

    public static Counter<long> RunsEnded { get; } = Meter.CreateCounter<long>("runs.ended", "{run}");

    public static Counter<long> ClientsCharged { get; } = Meter.CreateCounter<long>("clients.charged", "{client}");

    public static Histogram<double> StageSeconds { get; } = Meter.CreateHistogram<double>("stage.duration", "s");

    public static Histogram<long> UploadBytes { get; } = Meter.CreateHistogram<long>("upload.size", "By");

    public static void TagFailure(string code, string reference)
    {
        Activity.Current?.SetStatus(ActivityStatusCode.Error, code);
        Activity.Current?.SetTag(CodeTag, code);
        Activity.Current?.SetTag(ReferenceTag, reference);
    }

    [LoggerMessage(LogLevel.Information, "Run {Run} received {Bytes} bytes, {Rows} rows")]
    public static partial void UploadReceived(this ILogger log, Guid run, long bytes, long rows);

    [LoggerMessage(LogLevel.Information, "Run {Run} went from {From} to {To}: {Rows} rows, {Clients} clients")]
    public static partial void RunMoved(this ILogger log, Guid run, RunState from, RunState to, long rows, int? clients);

    [LoggerMessage(LogLevel.Warning, "Request refused: {Code}, reference {Reference}, run {Run}")]
    public static partial void RequestRefused(this ILogger log, string code, string reference, Guid? run);

    [LoggerMessage(LogLevel.Warning, "Run {Run} stopped at {Stage}: {Code}, reference {Reference}")]
    public static partial void RunFailed(this ILogger log, Guid run, string stage, string code, string reference);

    /// <summary>The kind of the exception and where it came from; its text may quote a cell and is left out.</summary>
    [LoggerMessage(LogLevel.Error, "Run {Run} failed at {Stage}, reference {Reference}: {Exception}\n{Stack}")]
    public static partial void RunBroke(this ILogger log, Guid run, string stage, string reference, string exception, string? stack);

    [LoggerMessage(LogLevel.Warning, "Run {Run} at {Stage} tries again after {Exception}")]
    public static partial void StageRetries(this ILogger log, Guid run, string stage, string exception);

    [LoggerMessage(LogLevel.Information, "Run {Run} charged: {Clients} clients, free: {Free}")]
    public static partial void RunCharged(this ILogger log, Guid run, int clients, bool free);

    [LoggerMessage(LogLevel.Warning, "{Count} reservations of an earlier life were given back")]
    public static partial void OrphansReleased(this ILogger log, int count);

    [LoggerMessage(LogLevel.Warning, "The journal could not be written: {Exception}")]
    public static partial void JournalFailed(this ILogger log, string exception);

    [LoggerMessage(LogLevel.Warning, "A message of the hub was not delivered: {Exception}")]
    public static partial void PushFailed(this ILogger log, string exception);

    [LoggerMessage(LogLevel.Error, "A request broke: {Code}, reference {Reference}: {Exception}\n{Stack}")]
    public static partial void RequestBroke(this ILogger log, string code, string reference, string exception, string? stack);
}
