using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;

namespace AiReactivator.Analytics.Dashboards.Overview;

/// <summary>«Всего транзакций / Уникальных клиентов», the period and the money of the base.</summary>
/// <param name="Transactions">Accepted rows with a positive sum.</param>
/// <param name="Purchases">Orders.</param>
/// <param name="Clients">All clients, those without purchases included.</param>
/// <param name="WithoutPurchases">Clients with zero sums or refunds only.</param>
/// <param name="Revenue">Sum of LTV, roubles, refunds taken off.</param>
/// <param name="FirstPurchase">The earliest first purchase; null without purchases.</param>
/// <param name="AnalysisDate">A.</param>
/// <param name="BaseCycleDays">c₀.</param>
/// <param name="BaseCycleMeasured">False where c₀ is the user's or the default 90.</param>
/// <param name="Dated">Each purchase has a date.</param>
public sealed record BaseCounters(
    int Transactions,
    int Purchases,
    int Clients,
    int WithoutPurchases,
    decimal Revenue,
    DateOnly? FirstPurchase,
    DateOnly AnalysisDate,
    double BaseCycleDays,
    bool BaseCycleMeasured,
    bool Dated)
{
    /// <summary>Counts a base.</summary>
    public static BaseCounters Of(ClientTable clients, ClientMetrics metrics)
    {
        var (transactions, purchases, without, revenue, first) = (0, 0, 0, 0L, int.MaxValue);
        for (var i = 0; i < clients.Count; i++)
        {
            transactions += clients.Transactions[i];
            purchases += clients.Purchases[i];
            revenue += clients.Revenue[i];
            if (clients.Purchases[i] == 0)
            {
                without++;
            }
            else
            {
                first = Math.Min(first, clients.FirstDay[i]);
            }
        }

        return new BaseCounters(
            transactions,
            purchases,
            clients.Count,
            without,
            ClientRows.Roubles(revenue),
            without == clients.Count ? null : DateOnly.FromDayNumber(first),
            clients.AnalysisDate,
            metrics.BaseCycle.Days,
            metrics.BaseCycle.Source == BaseCycleSource.Measured,
            clients.Dated);
    }
}
