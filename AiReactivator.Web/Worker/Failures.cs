namespace AiReactivator.Web.Worker;

/// <summary>Codes of the failure catalogue that Web itself gives.</summary>
internal static class Failures
{
    /// <summary>The Worker does not answer.</summary>
    public const string WorkerAway = "E_WORKER_UNAVAILABLE";

    /// <summary>The Worker no longer knows the run.</summary>
    public const string RunLost = "E_RUN_LOST";

    /// <summary>The session of the tab is over.</summary>
    public const string SignedOut = "E_SIGNED_OUT";

    /// <summary>The body is larger than the limit.</summary>
    public const string TooLarge = "E_UPLOAD_TOO_LARGE";

    /// <summary>The user stopped the upload: no failure at all.</summary>
    public const string UploadCancelled = "E_UPLOAD_CANCELLED";

    /// <summary>A failure that nobody foresaw.</summary>
    public const string Unexpected = "E_INTERNAL";
}
