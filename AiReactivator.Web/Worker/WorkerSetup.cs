using AiReactivator.ServiceDefaults;
using AiReactivator.Web.Accounts;
using Microsoft.Extensions.Options;

namespace AiReactivator.Web.Worker;

/// <summary>Two clients for one Worker: short calls, which are tried again, and streams, which cannot be.</summary>
internal static class WorkerSetup
{
    public const string Calls = "worker";

    public const string Streams = "worker-streams";

    public static void AddWorker(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<WorkerOptions>()
            .BindConfiguration(WorkerOptions.Section)
            .Configure<IConfiguration>((options, configuration) => options.Address = Discovered(configuration) ?? options.Address)
            .ValidateDataAnnotations();
        services.AddHttpClient(Calls, Locate);
        services.AddHttpClient(Streams, Locate).ForStreams();
        services.AddSingleton<WorkerKey>();
        services.AddScoped<CurrentCaller>();
        services.AddScoped<IWorkerClient, WorkerClient>();
        services.AddScoped<IProgressClient, ProgressClient>();
    }

    private static Uri? Discovered(IConfiguration configuration) => configuration.GetValue<Uri?>("services:worker:http:0");

    private static void Locate(IServiceProvider services, HttpClient client) =>
        client.BaseAddress = services.GetRequiredService<IOptions<WorkerOptions>>().Value.Address;
}
