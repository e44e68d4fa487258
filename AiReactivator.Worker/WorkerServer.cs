using System.Text.Json.Serialization;
using AiReactivator.Contract;
using AiReactivator.ServiceDefaults;
using AiReactivator.Worker.Api;
using AiReactivator.Worker.Billing;
using AiReactivator.Worker.Checks;
using AiReactivator.Worker.Jobs;
using AiReactivator.Worker.Journal;
using AiReactivator.Worker.Progress;
using AiReactivator.Worker.Runs;
using AiReactivator.Worker.Security;
using AiReactivator.Worker.Uploads;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace AiReactivator.Worker;

/// <summary>The Worker as a server: one line a room.</summary>
internal static class WorkerServer
{
    /// <summary>Settings are wrong: said in one sentence each, without a stack.</summary>
    private const int WrongSettings = 2;

    /// <summary>Loopback, where nobody says otherwise.</summary>
    private const string OwnAddress = "http://127.0.0.1:5081";

    /// <summary>Requests other than uploads: the longest is a list of client numbers found by a search in the tab.</summary>
    private const long LargestRequest = 16_000_000;

    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls(OwnAddress);
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LargestRequest);
        builder.AddServiceDefaults();
        builder.AddLedger();
        builder.Services.AddRuns();
        builder.Services.AddJobs();
        builder.Services.AddApi();

        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseMiddleware<KeyCheck>();
        app.UseRouting();
        app.UseMiddleware<RunOwnership>();
        app.UseRateLimiter();
        app.MapDefaultEndpoints();
        app.MapRuns();
        app.MapUploads();
        app.MapCheck();
        app.MapGluing();
        app.MapResults();
        app.MapExports();
        app.MapAccount();
        app.MapJournal();
        app.MapHub<ProgressHub>(WorkerRoutes.ProgressHub);
        app.MapJobsDashboard();

        try
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            await app.RunAsync();
            return 0;
        }
        catch (OptionsValidationException wrong)
        {
            foreach (var failure in wrong.Failures)
            {
                await Console.Error.WriteLineAsync(failure);
            }

            return WrongSettings;
        }
    }

    private static void AddRuns(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddOptionsWithValidateOnStart<RunOptions, RunOptionsValidator>().BindConfiguration(RunOptions.Section);
        services.AddSingleton<RunStore>();
        services.AddSingleton<RunEnding>();
        services.AddSingleton<Regluing>();
        services.AddSingleton<UploadReceiver>();
        services.AddSingleton<UploadService>();
        services.AddSingleton<ProgressBroadcaster>();
        services.AddSingleton<JournalWriter>();
        services.AddSingleton<IRunObserver>(provider => provider.GetRequiredService<JournalWriter>());
        services.AddSingleton<IRunObserver>(provider => provider.GetRequiredService<ProgressBroadcaster>());
        services.AddSingleton<IRunObserver>(provider => provider.GetRequiredService<RunDispatcher>());
        services.AddSingleton<Forgetting>();
        services.AddSingleton<IRunObserver>(provider => provider.GetRequiredService<Forgetting>());
        services.AddHostedService(provider => provider.GetRequiredService<Forgetting>());
        services.AddHostedService(provider => provider.GetRequiredService<JournalWriter>());
        services.AddHostedService<RunReaper>();
    }

    private static void AddApi(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<WorkerOptions, WorkerOptionsValidator>().BindConfiguration(WorkerOptions.Section);
        services.AddOptions<SupportOptions>().BindConfiguration(SupportOptions.Section);
        services.AddExceptionHandler<LastResort>();
        services.AddProblemDetails();
        services.AddRateLimits();
        services.AddSingleton<Refusals>();
        services.AddSingleton<ResultGate>();
        services.AddSingleton<HubEdge>();
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false)));
        services.AddSignalR(hubs => hubs.AddFilter<HubEdge>())
            .AddJsonProtocol(json => json.PayloadSerializerOptions.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false)));
    }
}
