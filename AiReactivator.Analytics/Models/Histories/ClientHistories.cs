using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Clients.Building;

namespace AiReactivator.Analytics.Models.Histories;

/// <summary>What the purchase models need to know of each client of a base, as of the end of one day; clients without a purchase till
/// then are left out.</summary>
/// <param name="Client">Index of each client in the table, ascending.</param>
/// <param name="Repeats">Their repeat purchases. Purchases of one day are one.</param>
/// <param name="Spends">Their sums in kopecks: in a dated base a day's purchases are one sum. Refunds are not taken off: they are no purchases and
/// make LTV smaller, but the table does not say which purchase they undo.</param>
/// <remarks>The first purchase is the first that the file itself shows: a stated one before it would be years in which the file is silent.</remarks>
public sealed record ClientHistories(int[] Client, RepeatHistory[] Repeats, SpendHistory[] Spends)
{
    /// <summary>Histories as of the analysis date, of a dated base or an undated one.</summary>
    public static ClientHistories Of(ClientTable clients) => clients.Dated ? At(clients, clients.AnalysisDate) : Undated(clients);

    /// <summary>Histories as they were at the end of a day: purchases after it are unknown.</summary>
    /// <exception cref="ArgumentException">The base is undated: what was known on a past day cannot be told.</exception>
    public static ClientHistories At(ClientTable clients, DateOnly day)
    {
        if (!clients.Dated)
        {
            throw new ArgumentException("Only a base with a date for each purchase can be looked at as of another day.", nameof(clients));
        }

        var builder = new HistoryBuilder(clients.Count);
        for (var client = 0; client < clients.Count; client++)
        {
            var (from, to) = (clients.PurchaseStart[client], clients.PurchaseStart[client + 1]);
            var (first, last, days, sum) = (-1, -1, 0, 0L);
            for (var i = from; i < to && clients.PurchaseDay[i] <= day.DayNumber; i++)
            {
                var bought = clients.PurchaseDay[i];
                (first, days, last) = (first < 0 ? bought : first, bought == last ? days : days + 1, bought);
                sum += clients.PurchaseAmount[i];
            }

            if (days > 0)
            {
                builder.Add(client, new RepeatHistory(days - 1, last - first, day.DayNumber - first), Spend(days, sum));
            }
        }

        return builder.Build();
    }

    /// <summary>Clients of one day from whom the rows of a day are learnt; fewer say too little.</summary>
    const int FewestOfOneDay = 30;

    /// <summary>Only the first day, the last one and the number are known; they are all that the models ask for.</summary>
    static ClientHistories Undated(ClientTable clients)
    {
        var builder = new HistoryBuilder(clients.Count);
        var perDay = RowsPerDay(clients);
        for (var client = 0; client < clients.Count; client++)
        {
            var (purchases, first, last) = (clients.Purchases[client], clients.FirstSeenDay[client], clients.LastDay[client]);
            if (purchases == 0)
            {
                continue;
            }

            // A last day after the first one is itself a repeat; and there cannot be more days with a purchase than days.
            var span = last - first;
            var days = (int)Math.Round(purchases / perDay);
            var repeats = Math.Clamp(days - 1, Math.Min(1, span), span);
            var age = Math.Max(span, clients.AnalysisDate.DayNumber - first);
            var sum = 0L;
            for (var i = clients.PurchaseStart[client]; i < clients.PurchaseStart[client + 1]; i++)
            {
                sum += clients.PurchaseAmount[i];
            }

            builder.Add(client, new RepeatHistory(repeats, span, age), Spend(repeats + 1, sum));
        }

        return builder.Build();
    }

    /// <summary>Rows to a day with a purchase: where a client's days are not known, several rows of one day count as several purchases, and
    /// those who came on one day only show how often that is so. Exports of order lines are merged when the table is built.</summary>
    static double RowsPerDay(ClientTable clients)
    {
        var (ofOneDay, rows) = (0, 0L);
        for (var client = 0; client < clients.Count; client++)
        {
            if (clients.Purchases[client] > 0 && clients.FirstSeenDay[client] == clients.LastDay[client])
            {
                (ofOneDay, rows) = (ofOneDay + 1, rows + clients.Transactions[client]);
            }
        }

        var perDay = ofOneDay < FewestOfOneDay ? 1 : (double)rows / ofOneDay;
        return perDay > OrderLines.Threshold ? 1 : Math.Max(1, perDay);
    }

    static SpendHistory Spend(int purchases, long sum) => sum > 0 ? new SpendHistory(purchases, (double)sum / purchases) : default;
}
