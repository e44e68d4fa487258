using AiReactivator.Contract;
using Microsoft.EntityFrameworkCore;

namespace AiReactivator.Worker.Billing;

/// <summary>The rules of money, on a ledger that nobody else writes meanwhile: whoever makes a book holds the transaction.</summary>
internal sealed class LedgerBook(LedgerDb db, TimeSpan freeFor, DateTimeOffset now)
{
    public async Task<Quote> QuoteAsync(ReserveRequest request)
    {
        var available = (await BalanceAsync(request.Account, CancellationToken.None)).Available;
        var tariff = await TariffAsync(request.Account, request.Reading, request.Clients);
        return new Quote(tariff.Price(request.Clients, ClientCut.None), available) { Paid = tariff.PaidCuts };
    }

    public async Task<ReserveResult> ReserveAsync(ReserveRequest request)
    {
        var available = (await BalanceAsync(request.Account, CancellationToken.None)).Available;
        if (await db.Reservations.FindAsync(request.Run) is { } earlier)
        {
            return new ReserveResult(true, earlier.Clients, earlier.Price, available, earlier.Price == 0 ? earlier.Cut : ClientCut.None);
        }

        var tariff = await TariffAsync(request.Account, request.Reading, request.Clients);
        var clients = request.Cut == ClientCut.None ? request.Clients : tariff.Affordable(request.Cut, available);
        var price = tariff.Price(clients, request.Cut);
        if (clients == request.Clients && price <= available)
        {
            Reserve(request, clients, price, ClientCut.None);
            return new ReserveResult(true, clients, price, available);
        }

        // Nothing more can be had: the cut that was paid for is looked at again, without a question.
        if (request.Cut == ClientCut.None && available == 0 && tariff.NewestCut() is { } again)
        {
            Reserve(request, again.Clients, 0, again.Cut);
            return new ReserveResult(true, again.Clients, 0, available, again.Cut);
        }

        if (price > available || clients == 0)
        {
            return new ReserveResult(false, request.Clients, price, available) { Paid = tariff.PaidCuts };
        }

        Reserve(request, clients, price, request.Cut);
        return new ReserveResult(true, clients, price, available);
    }

    /// <returns>What came of it, and the account whose balance changed.</returns>
    public async Task<(CaptureResult, string?)> CaptureAsync(Guid run)
    {
        if (await db.Entries.FirstOrDefaultAsync(entry => entry.Run == run) is { } earlier)
        {
            return (new CaptureResult(true, -earlier.Amount), null);
        }

        if (await db.Reservations.FindAsync(run) is not { } reservation)
        {
            return (new CaptureResult(false, 0), null);
        }

        // Asked again: several runs of one content may have been under way, and what the first paid the others need not.
        var reading = ReadingOf(reservation);
        var tariff = await TariffAsync(reservation.Account, reading, reservation.AllClients);
        var price = Math.Min(reservation.Price, tariff.Price(reservation.Clients, reservation.Cut));
        await EnterAsync(reservation.Account, price == 0 ? EntryKind.Free : EntryKind.Charge, run, -price);
        db.Reservations.Remove(reservation);
        if (price > 0)
        {
            db.PaidContents.Add(new PaidContentRecord
            {
                Account = reservation.Account,
                Content = reservation.Content,
                Cut = reservation.Cut,
                Clients = reservation.Clients,
                Price = price,
                Whole = reading.Whole(reservation.AllClients),
                Rules = reservation.Rules,
                LeftOut = reservation.LeftOut,
                PaidAt = now,
            });
        }

        return (new CaptureResult(true, price), reservation.Account);
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
        AllClients = request.Clients,
        Price = price,
        Content = request.Reading.Content,
        Cut = cut,
        Rules = request.Reading.Rules,
        LeftOut = string.Join(' ', request.Reading.LeftOut.Order(StringComparer.Ordinal)),
        Standard = request.Reading.Standard,
        LeftOutRows = request.Reading.LeftOutRows,
        At = now,
    });

    private static Reading ReadingOf(ReservationRecord reservation) => new(
        reservation.Content,
        reservation.Rules,
        reservation.LeftOut.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(),
        reservation.Standard,
        reservation.LeftOutRows);

    private async Task<Tariff> TariffAsync(string account, Reading reading, int clients)
    {
        var since = now - freeFor;
        var paid = await db.PaidContents.AsNoTracking()
            .Where(earlier => earlier.Account == account && earlier.Content == reading.Content && earlier.PaidAt > since)
            .ToListAsync();
        return new Tariff(paid, reading, clients);
    }
}
