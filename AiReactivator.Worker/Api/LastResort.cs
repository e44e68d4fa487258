using AiReactivator.Worker.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace AiReactivator.Worker.Api;

/// <summary>Whatever no endpoint caught becomes a code and a reference here.</summary>
internal sealed class LastResort(Refusals refusals) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await httpContext.Response.WriteAsJsonAsync(refusals.Broke(exception, FailureCodes.Internal), cancellationToken);
        }

        return true;
    }
}
