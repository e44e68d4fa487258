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
        return await BalanceAsync(db, account, cancellationToken);
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
                await EnterAsync(db, account, EntryKind.TopUp, null, amount);
                return (true, account);
            },
            _ => { },
            cancellationToken);

    public async Task<ReserveResult> ReserveAsync(ReserveRequest request, CancellationToken cancellationToken)
    {
        // Nothing is set aside yet: after a stop here the file is sent again and the run begins anew.
        Checkpoints.Pass(Checkpoints.ReserveBegun);
        var result = await InTransactionAsync(
            async db => (await ReserveAsync(db, request), request.Account),
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
            db => CaptureAsync(db, run),
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

    private async Task<ReserveResult> ReserveAsync(LedgerDb db, ReserveRequest request)
    {
        var available = (await BalanceAsync(db, request.Account, CancellationToken.None)).Available;
        if (await db.Reservations.FindAsync(request.Run) is { } earlier)
        {
            return new ReserveResult(true, earlier.Clients, earlier.Price == 0, available);
        }

        var paid = await IsPaidAsync(db, request.Account, request.Content, request.Cut, request.Clients);
        var clients = paid || request.Cut == ClientCut.None ? request.Clients : Math.Min(request.Clients, available);
        if (!paid && (clients > available || clients <= 0))
        {
            return new ReserveResult(false, request.Clients, false, available);
        }

        db.Reservations.Add(new ReservationRecord
        {
            Run = request.Run,
            Account = request.Account,
            Clients = clients,
            Price = paid ? 0 : clients,
            Content = request.Content,
            Cut = clients == request.Clients ? ClientCut.None : request.Cut,
            At = clock.GetUtcNow(),
        });
        return new ReserveResult(true, clients, paid, available);
    }

    private async Task<(CaptureResult, string?)> CaptureAsync(LedgerDb db, Guid run)
    {
        if (await db.Entries.FirstOrDefaultAsync(entry => entry.Run == run) is { } earlier)
        {
            return (new CaptureResult(true, earlier.Kind == EntryKind.Free), null);
        }

        if (await db.Reservations.FindAsync(run) is not { } reservation)
        {
            return (new CaptureResult(false, false), null);
        }

        // Asked again: two runs of one content may have been under way, and only the first pays.
        var free = reservation.Price == 0
            || await IsPaidAsync(db, reservation.Account, reservation.Content, reservation.Cut, reservation.Clients);
        await EnterAsync(db, reservation.Account, free ? EntryKind.Free : EntryKind.Charge, run, free ? 0 : -reservation.Price);
        db.Reservations.Remove(reservation);
        if (!free)
        {
            db.PaidContents.Add(new PaidContentRecord
            {
                Account = reservation.Account,
                Content = reservation.Content,
                Cut = reservation.Cut,
                Clients = reservation.Clients,
                PaidAt = clock.GetUtcNow(),
            });
        }

        return (new CaptureResult(true, free), reservation.Account);
    }

    /// <summary>The whole base paid for covers every cut of it; a cut covers the same cut of no more clients.</summary>
    private Task<bool> IsPaidAsync(LedgerDb db, string account, byte[] content, ClientCut cut, int clients)
    {
        var since = clock.GetUtcNow() - options.Value.FreeFor;
        return db.PaidContents.AnyAsync(paid =>
            paid.Account == account && paid.Content == content && paid.PaidAt > since
            && (paid.Cut == ClientCut.None || (paid.Cut == cut && paid.Clients >= clients)));
    }

    private async Task EnterAsync(LedgerDb db, string account, EntryKind kind, Guid? run, int amount)
    {
        var owner = await db.Accounts.FindAsync(account);
        if (owner is null)
        {
            owner = new AccountRecord { Id = account };
            db.Accounts.Add(owner);
        }

        owner.Balance = checked(owner.Balance + amount);
        db.Entries.Add(new EntryRecord
        {
            Account = account,
            Kind = kind,
            Run = run,
            Amount = amount,
            BalanceAfter = owner.Balance,
            At = clock.GetUtcNow(),
        });
    }

    private static async Task<Balance> BalanceAsync(LedgerDb db, string account, CancellationToken cancellationToken)
    {
        var total = await db.Accounts.Where(row => row.Id == account).Select(row => (int?)row.Balance).FirstOrDefaultAsync(cancellationToken);
        var reserved = await db.Reservations.Where(row => row.Account == account).SumAsync(row => row.Price, cancellationToken);
        return new Balance(total ?? 0, reserved);
    }

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
            await feed.PublishAsync(account, await BalanceAsync(db, account, CancellationToken.None));
        }

        return result;
    }
}
