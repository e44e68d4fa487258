namespace AiReactivator.Worker.Diagnostics;

/// <summary>Codes of the failure catalogue that are given here; sentences and remedies are in the catalogue.</summary>
internal static class FailureCodes
{
    public const string NotGzip = "E_UPLOAD_NOT_GZIP";
    public const string TooLarge = "E_UPLOAD_TOO_LARGE";
    public const string Broken = "E_UPLOAD_BROKEN";
    public const string ContentDiffers = "E_CONTENT_DIFFERS";
    public const string TooSlow = "E_UPLOAD_TOO_SLOW";
    public const string TooManyRequests = "E_TOO_MANY_REQUESTS";
    public const string QueueFull = "E_QUEUE_FULL";
    public const string MemoryBudget = "E_MEMORY_BUDGET";
    public const string ContextTooLong = "E_CONTEXT_TOO_LONG";
    public const string SettingsInvalid = "E_SETTINGS_INVALID";
    public const string BadRequest = "E_BAD_REQUEST";

    /// <summary>The run is not in a state that allows what was asked.</summary>
    public const string NotNow = "E_NOT_NOW";

    public const string TimeLimit = "E_TIME_LIMIT";
    public const string StageFailed = "E_STAGE_FAILED";
    public const string ChargeFailed = "E_CHARGE_FAILED";
    public const string ReportFailed = "E_REPORT_FAILED";
    public const string ExportFailed = "E_EXPORT_FAILED";
    public const string WorkerRestarted = "E_WORKER_RESTARTED";
    public const string Internal = "E_INTERNAL";
}
