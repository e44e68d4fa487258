using System.Diagnostics;

namespace AiReactivator.Worker.Diagnostics;

/// <summary>
/// Places where a sudden end of the process matters. Each is an event that costs nothing while nobody listens;
/// tests listen and kill the process there. What holds at each place is said where it is passed.
/// </summary>
internal static class Checkpoints
{
    public const string ListenerName = "AiReactivator.Worker.Checkpoints";

    private static readonly DiagnosticListener Listener = new(ListenerName);

    public static void Pass(string name)
    {
        if (Listener.IsEnabled(name))
        {
            Listener.Write(name, null);
        }
    }

    public const string UploadReceived = "upload-received";
    public const string Normalized = "normalized";
    public const string ReviewAsked = "review-asked";
    public const string ReserveBegun = "reserve-begun";
    public const string ReserveWritten = "reserve-written";
    public const string ReserveCommitted = "reserve-committed";
    public const string ComputeBegun = "compute-begun";
    public const string ComputeDone = "compute-done";
    public const string ResultsReady = "results-ready";
    public const string CaptureBegun = "capture-begun";
    public const string CaptureWritten = "capture-written";
    public const string CaptureCommitted = "capture-committed";
    public const string ResultsOpened = "results-opened";

    /// <summary>In the order in which a run meets them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        UploadReceived, Normalized, ReviewAsked, ReserveBegun, ReserveWritten, ReserveCommitted, ComputeBegun,
        ComputeDone, ResultsReady, CaptureBegun, CaptureWritten, CaptureCommitted, ResultsOpened,
    ];
}
