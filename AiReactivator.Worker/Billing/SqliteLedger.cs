using AiReactivator.Contract;
using AiReactivator.Worker.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AiReactivator.Worker.Billing;

/// <summary>The ledger on SQLite.</summary>
/// <remarks>
/// Each change is one transaction that takes the write lock at its beginning (BEGIN IMMEDIATE is what the provider's
/// BeginTransaction sends), so what it read is still true when it writes. A process killed inside one leaves no trace of it.
/// </remarks>
internal sealed class SqliteLedger(
    IDbContextFactory<LedgerDb> databases,
    IBalanceFeed feed,
    IOptions<BillingOptions> options,
    TimeProvider clock) : ILedger
{
    public async Task<Balance> GetBalanceAsync(string account, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await Book(db).BalanceAsync(account, cancellationToken);
    }

    public async Task<IReadOnlyList<LedgerLine>> GetLinesAsync(string account, int count, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Entries.AsNoTracking()
            .Where(entry => entry.Account == account)
            .OrderByDescending(entry => entry.Id)
            .Take(count)
            .Select(entry => new LedgerLine(entry.At, entry.Kind.ToString(), entry.Amount, entry.BalanceAfter))
            .ToListAsync(cancellationToken);
    }

    public Task TopUpAsync(string account, int amount, CancellationToken cancellationToken) =>
        InTransactionAsync(
            async db =>
            {
                await Book(db).EnterAsync(account, EntryKind.TopUp, null, amount);
                return (true, account);
            },
            _ => { },
            cancellationToken);

    public async Task<Quote> QuoteAsync(ReserveRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await Book(db).QuoteAsync(request);
    }

    public async Task<ReserveResult> ReserveAsync(ReserveRequest request, CancellationToken cancellationToken)
    {
        // Nothing is set aside yet: after a stop here the file is sent again and the run begins anew.
        Checkpoints.Pass(Checkpoints.ReserveBegun);
        var result = await InTransactionAsync(
            async db => (await Book(db).ReserveAsync(request), request.Account),
            // Written, not committed: a stop here undoes it.
            _ => Checkpoints.Pass(Checkpoints.ReserveWritten),
            cancellationToken);
        // Set aside: after a stop here the reservation has no run, and start-up gives it back.
        Checkpoints.Pass(Checkpoints.ReserveCommitted);
        return result;
    }

    public async Task<CaptureResult> CaptureAsync(Guid run, CancellationToken cancellationToken)
    {
        // Results are closed: after a stop here nothing was charged, and the reservation is given back at start-up.
        Checkpoints.Pass(Checkpoints.CaptureBegun);
        var result = await InTransactionAsync(
            db => Book(db).CaptureAsync(run),
            // Written, not committed: a stop here undoes it.
            _ => Checkpoints.Pass(Checkpoints.CaptureWritten),
            cancellationToken);
        // Charged, and the content is free from now on: after a stop here the file is sent again for nothing.
        Checkpoints.Pass(Checkpoints.CaptureCommitted);
        return result;
    }

    public Task ReleaseAsync(Guid run, CancellationToken cancellationToken) =>
        InTransactionAsync(
            async db =>
            {
                if (await db.Reservations.FindAsync([run], CancellationToken.None) is not { } reservation)
                {
                    return (false, null);
                }

                db.Reservations.Remove(reservation);
                return (true, reservation.Account);
            },
            _ => { },
            cancellationToken);

    public Task<int> ReleaseOrphansAsync(CancellationToken cancellationToken) =>
        InTransactionAsync(
            async db => (await db.Reservations.ExecuteDeleteAsync(CancellationToken.None), (string?)null),
            _ => { },
            cancellationToken);

    private LedgerBook Book(LedgerDb db) => new(db, options.Value.FreeFor, clock.GetUtcNow());

    private async Task<T> InTransactionAsync<T>(
        Func<LedgerDb, Task<(T Result, string? Changed)>> change,
        Action<T> written,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        // From here on it is all or nothing: a caller who gives up must not leave it open whether money moved.
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        var (result, account) = await change(db);
        await db.SaveChangesAsync(CancellationToken.None);
        written(result);
        await transaction.CommitAsync(CancellationToken.None);
        if (account is not null)
        {
            await feed.PublishAsync(account, await Book(db).BalanceAsync(account, CancellationToken.None));
        }

        return result;
    }
}
