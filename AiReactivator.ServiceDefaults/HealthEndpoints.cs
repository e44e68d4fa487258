using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace AiReactivator.ServiceDefaults;

/// <summary>The two addresses a host asks, and the check that is always there.</summary>
public static class HealthEndpoints
{
    public const string Ready = "/health";

    public const string Alive = "/alive";

    /// <summary>Checks with this tag tell whether the process lives; all of them together, whether it is ready.</summary>
    public const string LiveTag = "live";

    internal static bool IsHealth(PathString path) => path.StartsWithSegments(Ready) || path.StartsWithSegments(Alive);

    internal static void AddLiveness(this IHostApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddCheck("self", () => HealthCheckResult.Healthy(), [LiveTag]);
}
