using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Dashboards.Finance;
using AiReactivator.Analytics.Metrics.Catalogue;

namespace AiReactivator.Analytics.Exports;

/// <summary>Columns of counted money; that of costs only where the file tells them.</summary>
sealed class MoneyCells(ClientTable clients)
{
    readonly long[] _year = YearRevenue.Of(clients).ByClient;

    public IEnumerable<ExportColumn> Columns() => clients.Details.Cost is { } costs
        ? [Year(), new(MoneyMetrics.Margin.Russian, (csv, i) => WriteMargin(csv, costs, i))]
        : [Year()];

    ExportColumn Year() => new(MoneyMetrics.Year.Russian, WriteYear);

    void WriteYear(CsvWriter csv, int client)
    {
        if (clients.Purchases[client] > 0)
        {
            csv.Money(_year[client]);
        }
        else
        {
            csv.Empty();
        }
    }

    void WriteMargin(CsvWriter csv, long[] costs, int client)
    {
        var (from, to) = (clients.PurchaseStart[client], clients.PurchaseStart[client + 1]);
        var margin = 0L;
        for (var k = from; k < to; k++)
        {
            if (costs[k] == PurchaseDetails.NoCost)
            {
                csv.Empty();
                return;
            }

            margin += clients.PurchaseAmount[k] - costs[k];
        }

        if (from == to)
        {
            csv.Empty();
        }
        else
        {
            csv.Money(margin);
        }
    }
}
