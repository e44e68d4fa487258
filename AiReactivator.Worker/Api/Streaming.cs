using AiReactivator.Worker.Diagnostics;
using AiReactivator.Worker.Runs;

namespace AiReactivator.Worker.Api;

/// <summary>An answer that has begun cannot become a refusal: it is cut, so that half an export is not taken for a whole one.</summary>
internal static class Streaming
{
    public static async Task WriteAsync(Func<CancellationToken, Task> write, Run run, HttpContext http, Refusals refusals)
    {
        // A run that is wiped while somebody reads has nothing more to say.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, run.Stopping);
        try
        {
            await write(either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            http.Abort();
        }
#pragma warning disable CA1031 // Its text may quote a cell; beyond this point the server would log it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            refusals.Broke(exception, FailureCodes.ExportFailed);
            http.Abort();
        }
    }
}
