namespace AiReactivator.Worker.Diagnostics;

/// <summary>Codes of the failure catalogue that are given here; sentences and remedies are in the catalogue.</summary>
internal static class FailureCodes
{
    public const string NotGzip = "E_UPLOAD_NOT_GZIP";
    public const string TooLarge = "E_UPLOAD_TOO_LARGE";
    public const string Broken = "E_UPLOAD_BROKEN";
    public const string ContentDiffers = "E_CONTENT_DIFFERS";
    public const string QueueFull = "E_QUEUE_FULL";
    public const string MemoryBudget = "E_MEMORY_BUDGET";
    public const string BadRequest = "E_BAD_REQUEST";
    public const string NotNow = "E_NOT_NOW";
    public const string TimeLimit = "E_TIME_LIMIT";
    public const string Internal = "E_INTERNAL";
    public const string Report = "E_REPORT_FAILED";
    public const string WorkerRestarted = "E_WORKER_RESTARTED";
}
