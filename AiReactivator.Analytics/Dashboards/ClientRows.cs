using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;

namespace AiReactivator.Analytics.Dashboards;

/// <summary>Makes rows out of columns, for the few clients that a page shows.</summary>
public sealed class ClientRows
{
    const decimal KopecksInRouble = 100;

    readonly ClientTable _clients;
    readonly ClientMetrics _metrics;
    readonly ClientOutlooks _outlooks;
    readonly RhythmStrip _rhythm;

    /// <param name="clients">The base.</param>
    /// <param name="metrics">Its metrics.</param>
    /// <param name="outlooks">What is expected of each client.</param>
    public ClientRows(ClientTable clients, ClientMetrics metrics, ClientOutlooks outlooks)
    {
        (_clients, _metrics, _outlooks) = (clients, metrics, outlooks);
        _rhythm = new RhythmStrip(clients, metrics);
    }

    /// <summary>The rows of these clients, in their order.</summary>
    public ClientRow[] Of(ReadOnlySpan<int> clients)
    {
        var rows = new ClientRow[clients.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = Of(clients[i]);
        }

        return rows;
    }

    /// <summary>The row of one client.</summary>
    public ClientRow Of(int i)
    {
        var n = _clients.Purchases[i];
        var bought = n > 0;
        return new ClientRow(
            i,
            ContactsOf(i),
            n,
            Roubles(_clients.Revenue[i]),
            bought ? AverageOrder(_clients.Revenue[i], n) : null,
            bought ? DateOnly.FromDayNumber(_clients.FirstDay[i]) : null,
            bought ? DateOnly.FromDayNumber(_clients.LastDay[i]) : null,
            bought ? _metrics.IdleDays[i] : null,
            bought ? _metrics.Cycle[i] : null,
            bought ? _metrics.SleepRatio[i] : null,
            _metrics.ExpectedDay[i] < 0 ? null : DateOnly.FromDayNumber(_metrics.ExpectedDay[i]),
            _metrics.OverdueDays(_clients, i),
            _metrics.Timing[i],
            _metrics.Activity[i],
            _metrics.Stage[i],
            bought ? _metrics.Abc[i] : null,
            DiscountRule.ShareOf(n, _clients.Discounted?[i]),
            _clients.Complaints?[i],
            _clients.Tickets?[i],
            LastProduct(_clients, i) is >= 0 and var product ? _clients.Products[product] : null,
            _rhythm.Of(i),
            _outlooks.For(i));
    }

    /// <summary>Kopecks as roubles.</summary>
    public static decimal Roubles(long kopecks) => kopecks / KopecksInRouble;

    /// <summary>AOV in roubles, to the kopeck.</summary>
    public static decimal AverageOrder(long kopecks, int purchases) =>
        Math.Round(kopecks / KopecksInRouble / purchases, 2, MidpointRounding.AwayFromZero);

    ContactNumbers ContactsOf(int i)
    {
        var phone = _clients.PhoneStart[i];
        var email = _clients.EmailStart[i];
        var hasPhone = phone < _clients.PhoneStart[i + 1];
        return new ContactNumbers(
            _clients.NameNumber[i] < 0 ? null : _clients.NameNumber[i],
            _clients.IsCompany[i],
            hasPhone ? _clients.Phones[phone] : null,
            hasPhone ? _clients.PhoneClasses[phone] : null,
            email < _clients.EmailStart[i + 1] ? _clients.Emails[email] : null);
    }

    /// <summary>The product of the last purchase; where the days are not known it has to be the only one.</summary>
    /// <returns>Index into <see cref="ClientTable.Products"/>; −1 without one.</returns>
    public static int LastProduct(ClientTable clients, int i)
    {
        var (from, to) = (clients.PurchaseStart[i], clients.PurchaseStart[i + 1]);
        if (from == to)
        {
            return -1;
        }

        var last = clients.PurchaseProduct[to - 1];
        if (clients.IsDated(i) || last < 0)
        {
            return last;
        }

        for (var purchase = from; purchase < to; purchase++)
        {
            if (clients.PurchaseProduct[purchase] != last || clients.ProductsOf(purchase).ContainsAnyExcept(last))
            {
                return -1;
            }
        }

        return last;
    }
}
