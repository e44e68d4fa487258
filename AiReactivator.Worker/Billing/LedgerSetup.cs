using AiReactivator.Worker.Progress;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AiReactivator.Worker.Billing;

internal static class LedgerSetup
{
    private const string ConnectionName = "ledger";

    public static void AddLedger(this IHostApplicationBuilder builder)
    {
        var connection = ConnectionString(builder);
        builder.Services.AddDbContextFactory<LedgerDb>(options => options.UseSqlite(connection));
        builder.Services.AddOptionsWithValidateOnStart<BillingOptions, BillingOptionsValidator>().BindConfiguration(BillingOptions.Section);
        builder.Services.AddSingleton<FingerprintKey>();
        builder.Services.AddSingleton<Readings>();
        builder.Services.AddSingleton<IBalanceFeed, BalanceFeed>();
        builder.Services.AddSingleton<ILedger, SqliteLedger>();
        builder.Services.AddHostedService<LedgerStartup>();
    }

    private static string ConnectionString(IHostApplicationBuilder builder)
    {
        var stated = builder.Configuration.GetConnectionString(ConnectionName);
        var connection = new SqliteConnectionStringBuilder(string.IsNullOrWhiteSpace(stated) ? "Data Source=.data/ledger.db" : stated);
        connection.DataSource = Path.GetFullPath(connection.DataSource, builder.Environment.ContentRootPath);
        // How long a writer waits for another, in seconds: the provider tries again until then.
        connection.DefaultTimeout = 30;
        Directory.CreateDirectory(Path.GetDirectoryName(connection.DataSource)!);
        return connection.ToString();
    }
}
