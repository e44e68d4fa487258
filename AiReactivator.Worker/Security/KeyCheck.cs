using AiReactivator.Contract;
using AiReactivator.ServiceDefaults;
using AiReactivator.Worker.Jobs;
using Microsoft.Extensions.Options;

namespace AiReactivator.Worker.Security;

/// <summary>Only Web gets further than this. Health is open, the pages of support have a lock of their own.</summary>
internal sealed class KeyCheck(RequestDelegate next, IOptions<WorkerOptions> options)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (IsOpen(http.Request.Path) || SecretText.Equal(http.Request.Headers[WorkerRoutes.KeyHeader], options.Value.Key))
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private static bool IsOpen(PathString path) =>
        path == HealthEndpoints.Ready || path == HealthEndpoints.Alive || path.StartsWithSegments(JobsSetup.Dashboard, StringComparison.OrdinalIgnoreCase);
}
