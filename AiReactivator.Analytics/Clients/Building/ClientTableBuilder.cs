using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Clients.Building;

/// <summary>Makes the client table out of rows and the client of each row.</summary>
internal static class ClientTableBuilder
{
    /// <param name="rows">Accepted rows.</param>
    /// <param name="clientOfRow">The client of each.</param>
    /// <param name="count">Clients.</param>
    /// <param name="given">A where the user gave it.</param>
    /// <param name="notes">What was noticed on the way.</param>
    public static ClientTable Build(RowTable rows, ReadOnlyMemory<int> clientOfRow, int count, DateOnly? given, out BuildNotes notes)
    {
        var clients = new Grouping(clientOfRow.Span, count);
        var sums = new ClientSums(rows, clientOfRow.Span, count);
        var analysisDay = AnalysisDateFinder.Find(given, rows, sums);
        var spans = new ClientSpans(sums, rows.Dates is not null, analysisDay.Day);
        PurchaseBuilder purchases = null!;
        FrequentFirst names = default, phones = default, emails = default;
        Parallel.Invoke(
            () => purchases = new PurchaseBuilder(rows, clientOfRow.Span, spans, sums, analysisDay.Day),
            () => names = new FrequentFirst(clients, rows.Names.Span, rows.NameIsCompany.Count),
            () => phones = new FrequentFirst(clients, rows.Phones.Span, rows.PhoneClasses.Count),
            () => emails = new FrequentFirst(clients, rows.Emails.Span, rows.EmailNumbers));
        var n = new int[clients.Count];
        for (var client = 0; client < n.Length; client++)
        {
            n[client] = purchases.Start[client + 1] - purchases.Start[client];
        }

        var summed = 0;
        var nameNumbers = names.Tops();
        var details = PurchaseDetailsBuilder.Build(rows, clients, purchases.Columns);
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
            Transactions = sums.Column(sum => sum.PositiveRows),
            Revenue = sums.Column(sum => sum.Revenue),
            Refunds = sums.Column(sum => sum.Refunds),
            Complaints = ClientTotals.Count(clients, rows.Complaints, null, ref summed),
            Tickets = ClientTotals.Count(clients, rows.Tickets, null, ref summed),
            Discounted = ClientTotals.Count(clients, rows.Discounted, n, ref summed),
            PurchaseStart = purchases.Start,
            PurchaseDay = purchases.Columns.Days.TakeOut(),
            PurchaseAmount = purchases.Columns.Amounts.TakeOut(),
            PurchaseProduct = purchases.Columns.Products.TakeOut(),
            Products = rows.ProductTexts.ToTexts(),
            Profile = ProfileBuilder.Build(rows, clients),
            Details = details,
        };
        notes = new BuildNotes(analysisDay.Source, spans.Inconsistent, summed, purchases.MergedByOrderLines);
        return table;
    }
}

/// <summary>What was noticed while the client table was made.</summary>
/// <param name="AnalysisDateSource">How A was found.</param>
/// <param name="InconsistentDays">Clients whose «Дни» contradict each other or A.</param>
/// <param name="SummedTotals">Clients and columns of counts where rows differ and were added up.</param>
/// <param name="MergedByOrderLines">Clients whose rows were taken together as lines of orders.</param>
internal sealed record BuildNotes(string AnalysisDateSource, int InconsistentDays, int SummedTotals, int MergedByOrderLines);
