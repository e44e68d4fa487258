using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Clients.Building;

/// <summary>Makes the client table out of rows and the client of each row.</summary>
internal static class ClientTableBuilder
{
    /// <param name="rows">Accepted rows.</param>
    /// <param name="clients">Rows by client.</param>
    /// <param name="given">A where the user gave it.</param>
    /// <param name="notes">What was noticed on the way.</param>
    public static ClientTable Build(RowTable rows, Grouping clients, DateOnly? given, out BuildNotes notes)
    {
        var dates = new ClientDates(rows, clients);
        var analysisDay = AnalysisDateFinder.Find(given, rows, clients, dates);
        var spans = new ClientSpans(dates, rows.Dates is not null, analysisDay.Day);
        var purchases = new PurchaseBuilder(rows, clients, spans, dates, analysisDay.Day);
        var n = new int[clients.Count];
        for (var client = 0; client < n.Length; client++)
        {
            n[client] = purchases.Start[client + 1] - purchases.Start[client];
        }

        var summed = 0;
        var names = new FrequentFirst(clients, rows.Names.Span, rows.NameIsCompany.Count);
        var phones = new FrequentFirst(clients, rows.Phones.Span, rows.PhoneClasses.Count);
        var emails = new FrequentFirst(clients, rows.Emails.Span, rows.EmailNumbers);
        var nameNumbers = Enumerable.Range(0, clients.Count).Select(names.Top).ToArray();
        var (revenue, refunds) = Money(rows, clients);
        var table = new ClientTable
        {
            Count = clients.Count,
            AnalysisDate = DateOnly.FromDayNumber(analysisDay.Day),
            Dated = purchases.AllDated,
            NameNumber = nameNumbers,
            IsCompany = Array.ConvertAll(nameNumbers, name => name >= 0 && rows.NameIsCompany[name]),
            PhoneStart = phones.Start,
            Phones = phones.Values,
            PhoneClasses = Array.ConvertAll(phones.Values, phone => rows.PhoneClasses[phone]),
            EmailStart = emails.Start,
            Emails = emails.Values,
            FirstDay = spans.First,
            LastDay = spans.Last,
            FirstSeenDay = spans.FirstSeen,
            Purchases = n,
            Transactions = dates.PositiveRows,
            Revenue = revenue,
            Refunds = refunds,
            Complaints = ClientTotals.Count(clients, rows.Complaints, null, ref summed),
            Tickets = ClientTotals.Count(clients, rows.Tickets, null, ref summed),
            Discounted = ClientTotals.Count(clients, rows.Discounted, n, ref summed),
            PurchaseStart = purchases.Start,
            PurchaseDay = Days(purchases),
            PurchaseAmount = purchases.Columns.Amounts.Span.ToArray(),
            PurchaseProduct = purchases.Columns.Products.Span.ToArray(),
            Products = rows.ProductTexts.ToTexts(),
            Profile = ProfileBuilder.Build(rows, clients),
            Details = PurchaseDetailsBuilder.Build(rows, clients, purchases.Columns),
        };
        notes = new BuildNotes(analysisDay.Source, spans.Inconsistent, summed, purchases.MergedByOrderLines);
        return table;
    }

    // In a base that is not dated as a whole, single known days would look like facts about all purchases.
    private static int[] Days(PurchaseBuilder purchases)
    {
        var days = purchases.Columns.Days.Span.ToArray();
        if (!purchases.AllDated)
        {
            Array.Fill(days, -1);
        }

        return days;
    }

    private static (long[] Revenue, long[] Refunds) Money(RowTable rows, Grouping clients)
    {
        var (revenue, refunds) = (new long[clients.Count], new long[clients.Count]);
        var amounts = rows.Amounts.Span;
        // Where the turnover of the whole base fits, the sum of every part of it does: no other sum needs a check.
        var turnover = 0L;
        for (var client = 0; client < clients.Count; client++)
        {
            foreach (var row in clients[client])
            {
                turnover = checked(turnover + Math.Abs(amounts[row]));
                revenue[client] += amounts[row];
                refunds[client] -= Math.Min(0, amounts[row]);
            }
        }

        return (revenue, refunds);
    }
}

/// <summary>What was noticed while the client table was made.</summary>
/// <param name="AnalysisDateSource">How A was found.</param>
/// <param name="InconsistentDays">Clients whose «Дни» contradict each other or A.</param>
/// <param name="SummedTotals">Clients and columns of counts where rows differ and were added up.</param>
/// <param name="MergedByOrderLines">Clients whose rows were taken together as lines of orders.</param>
internal sealed record BuildNotes(string AnalysisDateSource, int InconsistentDays, int SummedTotals, int MergedByOrderLines);
