using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http.Resilience;

namespace AiReactivator.ServiceDefaults;

/// <summary>Every client finds services by name and tries again where trying again is harmless.</summary>
public static class HttpClientDefaults
{
    internal static void AddHttpClientDefaults(this IHostApplicationBuilder builder)
    {
        builder.Services.AddServiceDiscovery();
        builder.Services.ConfigureHttpClientDefaults(http =>
        {
            // A second POST could charge or wipe twice: only calls that change nothing are repeated.
            http.AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeHttpMethods());
            http.AddServiceDiscovery();
        });
    }

    /// <summary>For a client that sends or receives long streams: no repetition (a body is read once) and no limit of 30 seconds.</summary>
    public static IHttpClientBuilder ForStreams(this IHttpClientBuilder http)
    {
#pragma warning disable EXTEXP0001 // The only way to take one client out of the defaults; marked experimental for its name alone.
        http.RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001
        return http.ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan);
    }
}
