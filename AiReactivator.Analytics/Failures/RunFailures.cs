namespace AiReactivator.Analytics.Failures;

/// <summary>Codes of a run: upload, queue, charge, stages.</summary>
internal static class RunFailures
{
    /// <summary>Code and note for support; sentence and remedy are in FailureTexts.resx.</summary>
    public static readonly (string Code, string SupportNote)[] All =
    [
        ("E_UPLOAD_BROKEN", "The stream broke or does not follow docs/contract.md."),
        ("E_UPLOAD_NOT_GZIP", "The body is not gzip: an old script or a foreign client."),
        ("E_UPLOAD_TOO_SLOW", "Held open for longer than the limit of an upload."),
        ("E_TOO_MANY_REQUESTS", "Limit of an account in a minute; a setting of the Worker."),
        ("E_CONTENT_DIFFERS", "The keyed fingerprint differs from the first content of the run."),
        ("E_CONTEXT_TOO_LONG", "Limit of the context."),
        ("E_SETTINGS_INVALID", "Validation of the request."),
        ("E_CALCULATION_VALUE", "A value of CalculationSettings is outside its range."),
        ("E_NOT_FOUND", "Unknown, foreign or wiped run."),
        ("E_RUN_CANCELLED", "Cancelled by the user."),
        ("E_RUN_LOST", "The run is unknown after a restart, or was left halfway."),
        ("E_LEASE_EXPIRED", "The lease of 3 minutes was not renewed."),
        ("E_WORKER_UNAVAILABLE", "Web cannot reach the Worker."),
        ("E_QUEUE_FULL", "Queue limit."),
        ("E_NOT_ENOUGH_BALANCE", "Nothing is reserved; the run waits for a decision."),
        ("E_CHARGE_FAILED", "Ledger transaction failed."),
        ("E_STAGE_FAILED", "See the log line with the reference code."),
        ("E_REPORT_FAILED", "Stage 3 only."),
        ("E_EXPORT_FAILED", "Streaming of an export broke."),
        ("E_MEMORY_BUDGET", "Memory budget of the Worker."),
        ("E_UNAUTHORIZED", "No session, or a wrong token."),
        ("E_BAD_REQUEST", "Validation of a request failed: an old page or a foreign client."),
        ("E_NOT_NOW", "The state table does not allow the change."),
        ("E_TIME_LIMIT", "Time limit of a stage."),
        ("E_WORKER_RESTARTED", "The Worker was started anew while the run was under way."),
        ("E_NO_CONNECTION", "fetch failed in the tab."),
        ("E_NO_FILE", "The document holds no file: it was reloaded or wiped."),
        ("E_FILE_UNREADABLE", "Reading the Blob failed, or the reader met what it did not expect."),
        ("E_SAMPLE_UNAVAILABLE", "fetch of a sample failed in the tab."),
        ("E_SIGNED_OUT", "401 in the tab: the cookie of the session is gone or too old."),
        ("E_INSECURE_CONTEXT", "No WebCrypto outside a secure context."),
        ("E_UPLOAD_CANCELLED", "Cancelled in the tab."),
        ("E_INTERNAL", "No other code fits: find the trace by the reference."),
    ];
}
