namespace AiReactivator.Web.Worker;

/// <summary>Every log line of Web. Counts and codes only.</summary>
internal static partial class WorkerLog
{
    [LoggerMessage(1, LogLevel.Warning, "The Worker did not answer: {Reason}")]
    public static partial void WorkerDidNotAnswer(this ILogger log, HttpRequestError reason);

    [LoggerMessage(2, LogLevel.Information, "Progress of a run is cut off; trying again")]
    public static partial void ProgressCut(this ILogger log);

    [LoggerMessage(3, LogLevel.Warning, "The Worker refused a call with {Status}, code {Code}")]
    public static partial void Refused(this ILogger log, int status, string code);

    [LoggerMessage(4, LogLevel.Information, "The tab did not answer: {Reason}")]
    public static partial void TabDidNotAnswer(this ILogger log, string reason);
}
