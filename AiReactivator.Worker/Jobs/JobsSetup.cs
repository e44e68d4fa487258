using AiReactivator.Worker.Runs;
using AiReactivator.Worker.Security;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;
using Microsoft.Extensions.Options;

namespace AiReactivator.Worker.Jobs;

internal static class JobsSetup
{
    public const string Dashboard = "/hangfire";

    public static void AddJobs(this IServiceCollection services)
    {
        // Said here, these two belong to this server. Hangfire's own defaults are static: two servers in a process would share them.
        services.AddSingleton<JobStorage>(new InMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromHours(8) }));
        services.AddSingleton<JobActivator>(provider => new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddHangfire(hangfire => hangfire.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings());
        services.AddHangfireServer((provider, server) =>
        {
            server.WorkerCount = provider.GetRequiredService<IOptions<RunOptions>>().Value.Parallel;
            // The run's own token stops a job at once; this is for jobs that support deletes.
            server.CancellationCheckInterval = TimeSpan.FromMilliseconds(500);
            server.SchedulePollingInterval = TimeSpan.FromSeconds(1);
            server.ShutdownTimeout = TimeSpan.FromSeconds(5);
        });
        services.AddSingleton<IAnalysis, PipelineAnalysis>();
        services.AddSingleton<RunDispatcher>();
        services.AddSingleton<StageRunner>();
        services.AddTransient<NormalizeJob>();
        services.AddTransient<ComputeAndDebitJob>();
        services.AddTransient<ReportJob>();
    }

    /// <summary>For support only, to look and not to touch. Without a support key there is no such page.</summary>
    public static void MapJobsDashboard(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<SupportOptions>>().Value.Key is { Length: > 0 } key)
        {
            app.MapHangfireDashboard(Dashboard, new DashboardOptions
            {
                Authorization = [new SupportOnly(key)],
                IsReadOnlyFunc = _ => true,
                DisplayStorageConnectionString = false,
                DashboardTitle = "AiReactivator",
            });
        }
    }
}
