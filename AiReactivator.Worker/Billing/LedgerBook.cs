using AiReactivator.Contract;
using Microsoft.EntityFrameworkCore;

namespace AiReactivator.Worker.Billing;

/// <summary>The rules of money, on a ledger that nobody else writes meanwhile: whoever makes a book holds the transaction.</summary>
internal sealed class LedgerBook(LedgerDb db, TimeSpan freeFor, DateTimeOffset now)
{
    public async Task<ReserveResult> ReserveAsync(ReserveRequest request)
    {
        var available = (await BalanceAsync(request.Account, CancellationToken.None)).Available;
        if (await db.Reservations.FindAsync(request.Run) is { } earlier)
        {
            return new ReserveResult(true, earlier.Clients, earlier.Price == 0, available, earlier.Price == 0 ? earlier.Cut : ClientCut.None);
        }

        var paid = await IsPaidAsync(request.Account, request.Content, request.Cut, request.Clients);
        var clients = paid || request.Cut == ClientCut.None ? request.Clients : Math.Min(request.Clients, available);
        if (!paid && request.Clients > available && await PaidCutAsync(request, available) is { } again)
        {
            Reserve(request, again.Clients, 0, again.Cut);
            return new ReserveResult(true, again.Clients, true, available, again.Cut);
        }

        if (!paid && (clients > available || (clients == 0 && request.Clients > 0)))
        {
            return new ReserveResult(false, request.Clients, false, available);
        }

        Reserve(request, clients, paid ? 0 : clients, clients == request.Clients ? ClientCut.None : request.Cut);
        return new ReserveResult(true, clients, paid, available);
    }

    /// <returns>What came of it, and the account whose balance changed.</returns>
    public async Task<(CaptureResult, string?)> CaptureAsync(Guid run)
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
            || await IsPaidAsync(reservation.Account, reservation.Content, reservation.Cut, reservation.Clients);
        await EnterAsync(reservation.Account, free ? EntryKind.Free : EntryKind.Charge, run, free ? 0 : -reservation.Price);
        db.Reservations.Remove(reservation);
        if (!free)
        {
            db.PaidContents.Add(new PaidContentRecord
            {
                Account = reservation.Account,
                Content = reservation.Content,
                Cut = reservation.Cut,
                Clients = reservation.Clients,
                PaidAt = now,
            });
        }

        return (new CaptureResult(true, free), reservation.Account);
    }

    public async Task EnterAsync(string account, EntryKind kind, Guid? run, int amount)
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
            At = now,
        });
    }

    public async Task<Balance> BalanceAsync(string account, CancellationToken cancellationToken)
    {
        var total = await db.Accounts.Where(row => row.Id == account).Select(row => (int?)row.Balance).FirstOrDefaultAsync(cancellationToken);
        var reserved = await db.Reservations.Where(row => row.Account == account).SumAsync(row => row.Price, cancellationToken);
        return new Balance(total ?? 0, reserved);
    }

    private void Reserve(ReserveRequest request, int clients, int price, ClientCut cut) => db.Reservations.Add(new ReservationRecord
    {
        Run = request.Run,
        Account = request.Account,
        Clients = clients,
        Price = price,
        Content = request.Content,
        Cut = cut,
        At = now,
    });

    /// <summary>The whole base paid for covers every cut of it; a cut covers the same cut of no more clients.</summary>
    private Task<bool> IsPaidAsync(string account, byte[] content, ClientCut cut, int clients)
    {
        var since = now - freeFor;
        return db.PaidContents.AnyAsync(paid =>
            paid.Account == account && paid.Content == content && paid.PaidAt > since
            && (paid.Cut == ClientCut.None || (paid.Cut == cut && paid.Clients >= clients)));
    }

    /// <summary>The newest cut that was paid for and is no smaller than what the balance could buy: a second look at it is free as well.</summary>
    private Task<PaidContentRecord?> PaidCutAsync(ReserveRequest request, int available)
    {
        var since = now - freeFor;
        return db.PaidContents.AsNoTracking()
            .Where(paid => paid.Account == request.Account && paid.Content == request.Content && paid.PaidAt > since && paid.Clients >= available
                && (request.Cut == ClientCut.None || paid.Cut == request.Cut))
            .OrderByDescending(paid => paid.Id)
            .FirstOrDefaultAsync();
    }
}
