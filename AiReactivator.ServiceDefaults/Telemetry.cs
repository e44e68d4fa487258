using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace AiReactivator.ServiceDefaults;

/// <summary>Logs, traces and metrics: of our own sources, of ASP.NET, of calls and of the runtime.</summary>
internal static class Telemetry
{
    /// <summary>Every source and meter of ours begins so; this project need not know them.</summary>
    public const string OwnSources = "AiReactivator.*";

    private const string ExporterKey = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void ConfigureTelemetry(this IHostApplicationBuilder builder)
    {
        // Lines of every request hold whole addresses, and an address may hold a query: the trace says the same without it.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("System.Net.Http.HttpClient", LogLevel.Warning);
        builder.Logging.AddFilter("Polly", LogLevel.Warning);

        var telemetry = builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
                .AddMeter(OwnSources))
            .WithTracing(tracing => tracing
                .AddSource(builder.Environment.ApplicationName, OwnSources)
                .AddAspNetCoreInstrumentation(options =>
                {
                    options.Filter = context => !HealthEndpoints.IsHealth(context.Request.Path);

                    // A span for every event of a page and every message of a hub: hundreds a minute, between which a run is not found.
                    options.EnableRazorComponentsSupport = false;
                    options.EnableAspNetCoreSignalRSupport = false;
                })
                .AddHttpClientInstrumentation(options => options.FilterHttpRequestMessage = NotHealth)
                .AddProcessor(new WithoutQueries()));

        if (string.IsNullOrWhiteSpace(builder.Configuration[ExporterKey]))
        {
            return;
        }

        builder.Logging.AddOpenTelemetry(logging =>
        {
            logging.IncludeFormattedMessage = true;
            logging.IncludeScopes = true;
        });
        telemetry.UseOtlpExporter();
    }

    private static bool NotHealth(HttpRequestMessage request) =>
        request.RequestUri is not { IsAbsoluteUri: true } address || !HealthEndpoints.IsHealth(address.AbsolutePath);
}
