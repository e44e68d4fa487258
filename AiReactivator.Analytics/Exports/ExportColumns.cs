using System.Globalization;
using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Metrics.Catalogue;

namespace AiReactivator.Analytics.Exports;

/// <summary>The columns that exports are made of. A figure that a client does not have is an empty cell; a column that the file does not have is left out.</summary>
sealed class ExportColumns(ClientTable clients, ClientMetrics metrics, ProductTexts products, ContactCells contacts)
{
    /// <summary>The final CSV.</summary>
    /// <param name="forecasts">What is expected of each client.</param>
    /// <param name="reasons">Why.</param>
    /// <param name="nextProducts">What each may buy next; null where the file names no product.</param>
    /// <param name="segments">The classes of each client.</param>
    /// <param name="money">Counted money.</param>
    public IEnumerable<ExportColumn> OfClients(ForecastCells forecasts, ReasonCells reasons, NextProductCells? nextProducts, SegmentCells segments, MoneyCells money) =>
    [
        .. Contacts(),
        .. segments.Rfm(),
        Of(MetricCatalogue.Revenue, (csv, i) => csv.Money(clients.Revenue[i])),
        OfBuyers(MetricCatalogue.Abc, (csv, i) => csv.Text([metrics.Abc[i]])),
        segments.Xyz(),
        segments.Whale(),
        forecasts.Ltv(),
        Of(MetricCatalogue.Purchases, (csv, i) => csv.Number(clients.Purchases[i])),
        OfBuyers(MetricCatalogue.AverageOrder, (csv, i) => csv.Money((long)(ClientRows.AverageOrder(clients.Revenue[i], clients.Purchases[i]) * 100))),
        .. money.Columns(),
        OfBuyers(MetricCatalogue.FirstPurchase, (csv, i) => csv.Date(clients.FirstDay[i])),
        OfBuyers(MetricCatalogue.LastPurchase, (csv, i) => csv.Date(clients.LastDay[i])),
        OfBuyers(MetricCatalogue.IdleDays, (csv, i) => csv.Number(metrics.IdleDays[i])),
        OfBuyers(MetricCatalogue.Cycle, (csv, i) => csv.Ratio(metrics.Cycle[i], "0.0")),
        OfRepeaters(MetricCatalogue.OverdueDays, (csv, i) => csv.Number(metrics.OverdueDays(clients, i)!.Value)),
        OfRepeaters(MetricCatalogue.Expected, (csv, i) => csv.Date(metrics.ExpectedDay[i])),
        OfBuyers(MetricCatalogue.SleepRatio, (csv, i) => csv.Ratio(metrics.SleepRatio[i], "0.00")),
        Of(MetricCatalogue.Timing, (csv, i) => csv.Text(ExportWords.Of(metrics.Timing[i]))),
        segments.Activity(),
        Of(MetricCatalogue.Stage, (csv, i) => csv.Text(ExportWords.Of(metrics.Stage[i]))),
        .. reasons.Churn(),
        .. reasons.Anomaly(),
        segments.Outlook(),
        .. forecasts.Columns(),
        .. reasons.Forecast(),
        .. Discounts(),
        .. OfColumn(MetricCatalogue.Complaints, clients.Complaints),
        .. OfColumn(MetricCatalogue.Tickets, clients.Tickets),
        LastProduct(),
        .. nextProducts?.Columns() ?? [],
    ];

    /// <summary>The call list.</summary>
    /// <param name="forecasts">What is expected of each client.</param>
    /// <param name="nextProducts">What each may buy next; null where the file names no product.</param>
    public IEnumerable<ExportColumn> OfCalls(ForecastCells forecasts, NextProductCells? nextProducts) =>
    [
        .. Contacts(),
        Of(MetricCatalogue.Revenue, (csv, i) => csv.Money(clients.Revenue[i])),
        new("Тайминг покупки", WriteTiming),
        .. forecasts.ForCalls(),
        .. Discounts(),
        LastProduct(),
        .. nextProducts?.ForCalls() ?? [],
    ];

    static ExportColumn Of(Metric metric, Action<CsvWriter, int> write) => new(metric.Russian, write);

    ExportColumn OfBuyers(Metric metric, Action<CsvWriter, int> write) => OfThose(metric, i => clients.Purchases[i] > 0, write);

    ExportColumn OfRepeaters(Metric metric, Action<CsvWriter, int> write) => OfThose(metric, i => metrics.ExpectedDay[i] >= 0, write);

    static ExportColumn OfThose(Metric metric, Func<int, bool> have, Action<CsvWriter, int> write) => Of(metric, (csv, i) =>
    {
        if (have(i))
        {
            write(csv, i);
        }
        else
        {
            csv.Empty();
        }
    });

    static IEnumerable<ExportColumn> OfColumn(Metric metric, int[]? column) =>
        column is null ? [] : [Of(metric, (csv, i) => csv.Number(column[i]))];

    IEnumerable<ExportColumn> Contacts() =>
    [
        new("Имя", contacts.Name),
        new("Телефон", contacts.Phones),
        new("Email", contacts.Emails),
    ];

    IEnumerable<ExportColumn> Discounts() => clients.Discounted is not { } discounted
        ? []
        : [Of(MetricCatalogue.Discounts, (csv, i) => csv.Text(ExportWords.Of(
            DiscountRule.ProfileOf(clients.Purchases[i], discounted[i]),
            DiscountRule.ShareOf(clients.Purchases[i], discounted[i]))))];

    ExportColumn LastProduct() => Of(MetricCatalogue.LastProduct, (csv, i) =>
    {
        if (ClientRows.LastProduct(clients, i) is >= 0 and var product)
        {
            csv.Ready(products[product]);
        }
        else
        {
            csv.Empty();
        }
    });

    /// <summary>«13.01.2026 (Опоздал на 131 дн.)».</summary>
    void WriteTiming(CsvWriter csv, int i)
    {
        if (metrics.OverdueDays(clients, i) is not { } overdue)
        {
            csv.Text(ExportWords.Of(metrics.Timing[i]));
            return;
        }

        var expected = DateOnly.FromDayNumber(metrics.ExpectedDay[i]);
        Span<char> text = stackalloc char[64];
        var culture = CultureInfo.InvariantCulture;
        var written = 0;
        _ = overdue switch
        {
            > 0 => text.TryWrite(culture, $"{expected:dd.MM.yyyy} (Опоздал на {overdue} дн.)", out written),
            0 => text.TryWrite(culture, $"{expected:dd.MM.yyyy} (Сегодня)", out written),
            _ => text.TryWrite(culture, $"{expected:dd.MM.yyyy} (Через {-overdue} дн.)", out written),
        };
        csv.Text(text[..written]);
    }
}
