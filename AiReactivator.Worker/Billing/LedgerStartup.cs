using System.Security.Cryptography;
using AiReactivator.Worker.Diagnostics;
using AiReactivator.Worker.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AiReactivator.Worker.Billing;

/// <summary>Opens the ledger before anything else runs: schema, key, what an earlier life left behind, the demo account.</summary>
internal sealed class LedgerStartup(
    IDbContextFactory<LedgerDb> databases,
    ILedger ledger,
    FingerprintKey key,
    IOptions<BillingOptions> options,
    TimeProvider clock,
    ILogger<LedgerStartup> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using (var db = await databases.CreateDbContextAsync(cancellationToken))
        {
            await MigrateAsync(db, cancellationToken);
            key.Set(await KeyAsync(db, cancellationToken));
            await JournalWriter.CloseOrphansAsync(db, clock.GetUtcNow(), cancellationToken);
        }

        var released = await ledger.ReleaseOrphansAsync(cancellationToken);
        if (released > 0)
        {
            log.OrphansReleased(released);
        }

        await FillDemoAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task MigrateAsync(LedgerDb db, CancellationToken cancellationToken)
    {
        // A Worker killed in the middle of a migration leaves the lock behind, and the next would wait for ever.
        // The database has one owner, this process, so the lock protects from nobody.
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock", cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
    }

    private static async Task<byte[]> KeyAsync(LedgerDb db, CancellationToken cancellationToken)
    {
        if (await db.Secrets.FindAsync([FingerprintKey.Name], cancellationToken) is { } kept)
        {
            return kept.Value;
        }

        var made = RandomNumberGenerator.GetBytes(FingerprintKey.Bytes);
        db.Secrets.Add(new SecretRecord { Name = FingerprintKey.Name, Value = made });
        await db.SaveChangesAsync(cancellationToken);
        return made;
    }

    private async Task FillDemoAsync(CancellationToken cancellationToken)
    {
        var (account, wanted) = (options.Value.DemoAccount, options.Value.DemoBalance);
        if (account.Length == 0)
        {
            return;
        }

        var missing = wanted - (await ledger.GetBalanceAsync(account, cancellationToken)).Total;
        if (missing > 0)
        {
            await ledger.TopUpAsync(account, missing, cancellationToken);
        }
    }
}
