using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace AiReactivator.ServiceDefaults;

/// <summary>What Web and Worker have in common, in one call: telemetry, health, discovery and resilience.</summary>
public static class ServiceDefaultsExtensions
{
    /// <summary>Adds everything of this project. Log lines become JSON with <c>Logging:Console:FormatterName=json</c>.</summary>
    public static TBuilder AddServiceDefaults<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.ConfigureTelemetry();
        builder.AddLiveness();
        builder.AddHttpClientDefaults();
        return builder;
    }

    /// <summary>Answers on <c>/health</c> (ready for work) and <c>/alive</c> (the process lives).</summary>
    public static WebApplication MapDefaultEndpoints(this WebApplication app)
    {
        app.MapHealthChecks(HealthEndpoints.Ready);
        app.MapHealthChecks(HealthEndpoints.Alive, new() { Predicate = check => check.Tags.Contains(HealthEndpoints.LiveTag) });
        return app;
    }
}
