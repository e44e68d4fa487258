namespace AiReactivator.Analytics.Clients.Building;

/// <summary>A dated base as its table would have been at the end of a past day: what is counted of it is counted by the code of today.</summary>
internal static class PastTable
{
    /// <param name="table">The base; clients keep their numbers, those who had not bought by then have no purchase.</param>
    /// <param name="day">The last day of what was known.</param>
    /// <returns>LTV is the sum of the purchases till then: refunds, complaints, tickets, discounts and what optional columns say of a
    /// client are totals of the whole file, and what they were on that day is not known.</returns>
    /// <exception cref="ArgumentException">The base is undated.</exception>
    public static ClientTable At(ClientTable table, DateOnly day)
    {
        if (!table.Dated)
        {
            throw new ArgumentException("Only a base with a date for each purchase can be looked at as of another day.", nameof(table));
        }

        var (starts, seen) = Seen(table, day.DayNumber);
        var (first, last, firstSeen) = (Unknown(table.Count), Unknown(table.Count), Unknown(table.Count));
        var (purchases, revenue) = (new int[table.Count], new long[table.Count]);
        var (days, amounts, products) = (new int[seen], new long[seen], new int[seen]);
        for (var client = 0; client < table.Count; client++)
        {
            var (from, to, source) = (starts[client], starts[client + 1], table.PurchaseStart[client]);
            for (var i = from; i < to; i++, source++)
            {
                (days[i], amounts[i], products[i]) = (table.PurchaseDay[source], table.PurchaseAmount[source], table.PurchaseProduct[source]);
                revenue[client] += amounts[i];
            }

            if (to > from)
            {
                (firstSeen[client], last[client], purchases[client]) = (days[from], days[to - 1], to - from);
                first[client] = Math.Min(table.FirstDay[client], days[from]);
            }
        }

        return new ClientTable
        {
            Count = table.Count,
            AnalysisDate = day,
            Dated = true,
            NameNumber = table.NameNumber,
            IsCompany = table.IsCompany,
            PhoneStart = table.PhoneStart,
            Phones = table.Phones,
            PhoneClasses = table.PhoneClasses,
            EmailStart = table.EmailStart,
            Emails = table.Emails,
            FirstDay = first,
            LastDay = last,
            FirstSeenDay = firstSeen,
            Purchases = purchases,
            Transactions = purchases,
            Revenue = revenue,
            Refunds = new long[table.Count],
            PurchaseStart = starts,
            PurchaseDay = days,
            PurchaseAmount = amounts,
            PurchaseProduct = products,
            Products = table.Products,
        };
    }

    /// <summary>Offsets of the purchases till the day: those of a client stand in order, so that they are the first ones.</summary>
    private static (int[] Starts, int Count) Seen(ClientTable table, int day)
    {
        var starts = new int[table.Count + 1];
        for (var client = 0; client < table.Count; client++)
        {
            var (from, to) = (table.PurchaseStart[client], table.PurchaseStart[client + 1]);
            while (to > from && table.PurchaseDay[to - 1] > day)
            {
                to--;
            }

            starts[client + 1] = starts[client] + to - from;
        }

        return (starts, starts[^1]);
    }

    private static int[] Unknown(int count)
    {
        var column = new int[count];
        Array.Fill(column, -1);
        return column;
    }
}
