namespace AiReactivator.Web.Worker;

/// <summary>Codes of the failure catalogue that Web itself gives.</summary>
internal static class Failures
{
    /// <summary>The Worker does not answer.</summary>
    public const string WorkerAway = "E_WORKER_AWAY";

    /// <summary>The Worker no longer knows the run.</summary>
    public const string RunLost = "E_RUN_LOST";

    /// <summary>The body is larger than the limit.</summary>
    public const string TooLarge = "E_FILE_TOO_LARGE";

    /// <summary>A failure that nobody foresaw.</summary>
    public const string Unexpected = "E_INTERNAL";
}
