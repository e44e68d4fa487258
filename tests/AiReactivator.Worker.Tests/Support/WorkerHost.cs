using AiReactivator.Contract;
using AiReactivator.Worker.Billing;
using AiReactivator.Worker.Jobs;
using AiReactivator.Worker.Runs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace AiReactivator.Worker.Tests.Support;

/// <summary>A whole Worker on a real Kestrel and a ledger file of its own; every log line of any level is kept.</summary>
internal sealed class WorkerHost : WebApplicationFactory<RunSnapshot>
{
    public const string Key = "the key of the tests";
    public const string SupportKey = "the support key of the tests";

    private readonly string folder = Directory.CreateTempSubdirectory("worker-tests-").FullName;
    private readonly Dictionary<string, string?> settings;
    private readonly TimeProvider? clock;
    private readonly Action<HookedAnalysis>? hook;

    private WorkerHost(TimeProvider? clock, Action<HookedAnalysis>? hook, (string Name, string Value)[] settings)
    {
        (this.clock, this.hook) = (clock, hook);
        this.settings = settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value);
        // A test asks for more in a minute than a user does.
        this.settings.TryAdd("Runs:NewPerMinute", "100000");
        this.settings.TryAdd("Runs:GluingsPerMinute", "100000");
        this.settings["Worker:Key"] = Key;
        this.settings["Support:Key"] = SupportKey;
        this.settings["ConnectionStrings:ledger"] = $"Data Source={Path.Combine(folder, "ledger.db")}";
        UseKestrel(0);
    }

    /// <summary>Where this Worker keeps its ledger.</summary>
    public string Folder => folder;

    public LogCollector Log { get; } = new();

    public ILedger Ledger => Services.GetRequiredService<ILedger>();

    public RunStore Runs => Services.GetRequiredService<RunStore>();

    public HookedAnalysis Analysis => (HookedAnalysis)Services.GetRequiredService<IAnalysis>();

    public static WorkerHost Start(params (string Name, string Value)[] settings) => Start(null, null, settings);

    public static WorkerHost Start(TimeProvider? clock, Action<HookedAnalysis>? hook, params (string Name, string Value)[] settings)
    {
        var host = new WorkerHost(clock, hook, settings);
        host.StartServer();
        HangfireLog.Install();
        return host;
    }

    public WorkerCaller Caller(string account = "demo", string session = "session", string? key = Key) =>
        new(ClientOptions.BaseAddress, account, session, key);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddFilter((_, _) => true).AddProvider(Log));
        builder.ConfigureServices(services =>
        {
            if (clock is not null)
            {
                services.Replace(ServiceDescriptor.Singleton(clock));
            }

            var analysis = new HookedAnalysis(new PipelineAnalysis());
            hook?.Invoke(analysis);
            services.Replace(ServiceDescriptor.Singleton<IAnalysis>(analysis));
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
