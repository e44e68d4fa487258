using AiReactivator.Contract;
using AiReactivator.Worker.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace AiReactivator.Worker.Api;

/// <summary>A request that broke: the kind of the exception and where it came from are logged, its text (it may quote a cell) is not.</summary>
internal sealed class LastResort(ILogger<LastResort> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            return true;
        }

        var reference = ReferenceCode.Create();
        WorkerDiagnostics.TagFailure(FailureCodes.Internal, reference);
        log.RequestBroke(reference, exception.GetType().Name, exception.StackTrace);
        httpContext.Response.StatusCode = StatusCodes.Status500InternalServerError;
        await httpContext.Response.WriteAsJsonAsync(new Refusal(FailureCodes.Internal, reference, []), cancellationToken);
        return true;
    }
}
