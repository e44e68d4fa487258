using AiReactivator.Analytics.Clients;

namespace AiReactivator.Analytics.Dashboards.Finance;

/// <summary>Revenue of each client in the base year, the last 365 days (A − 365, A], kopecks.</summary>
/// <remarks>It is LTV times the share of the client's purchases that fall into the year, so that refunds, which the table does not
/// date, are taken off in the same part, and nobody counts below 0. Where the days of the purchases are known the share is by sums; else by number, the n purchases
/// being spaced evenly from the first to the last.</remarks>
sealed class YearRevenue
{
    /// <summary>Length of the base year.</summary>
    public const int Days = 365;

    YearRevenue(long[] byClient) => ByClient = byClient;

    /// <summary>Of each client.</summary>
    public long[] ByClient { get; }

    public static YearRevenue Of(ClientTable clients)
    {
        var border = clients.AnalysisDate.DayNumber - Days;
        var revenue = new long[clients.Count];
        for (var i = 0; i < revenue.Length; i++)
        {
            if (clients.Revenue[i] <= 0 || clients.LastDay[i] <= border || clients.Purchases[i] == 0)
            {
                continue;
            }

            var (part, whole) = clients.IsDated(i) ? InYear(clients, i, border) : (Spaced(clients, i, border), clients.Purchases[i]);
            revenue[i] = part >= whole ? clients.Revenue[i] : (long)Math.Round((double)clients.Revenue[i] * part / whole, MidpointRounding.AwayFromZero);
        }

        return new YearRevenue(revenue);
    }

    static (long Part, long Whole) InYear(ClientTable clients, int client, int border)
    {
        var (part, whole) = (0L, 0L);
        for (var k = clients.PurchaseStart[client]; k < clients.PurchaseStart[client + 1]; k++)
        {
            whole += clients.PurchaseAmount[k];
            part += clients.PurchaseDay[k] > border ? clients.PurchaseAmount[k] : 0;
        }

        return (part, whole);
    }

    /// <summary>How many of n purchases, spaced evenly from the first day to the last, lie after the border.</summary>
    static long Spaced(ClientTable clients, int client, int border)
    {
        var (n, first, last) = (clients.Purchases[client], clients.FirstSeenDay[client], clients.LastDay[client]);
        if (n < 2 || last == first || first > border)
        {
            return last > border ? n : 0;
        }

        // Purchase j, from 0, is on day first + j (last − first) / (n − 1).
        return n - 1 - ((long)(border - first) * (n - 1) / (last - first));
    }
}
