using AiReactivator.Analytics;
using AiReactivator.Analytics.Clients;

namespace AiReactivator.Benchmarks;

/// <summary>A dated base of any size, seeded; built as columns, since only what comes after stage 1 is measured on it.</summary>
internal static class ManyClients
{
    const int HistoryDays = 1500;

    public static ClientTable Build(int clients, int purchases)
    {
        var random = new Random(17);
        var analysisDate = new DateOnly(2026, 5, 24);
        var start = new int[clients + 1];
        for (var i = 0; i < purchases; i++)
        {
            start[1 + (i < clients ? i : (int)(clients * Math.Pow(random.NextDouble(), 2)))]++;
        }

        var (days, amounts) = (new int[purchases], new long[purchases]);
        var (first, last, counts, revenue) = (new int[clients], new int[clients], new int[clients], new long[clients]);
        for (var i = 0; i < clients; i++)
        {
            counts[i] = start[i + 1];
            start[i + 1] += start[i];
            for (var k = start[i]; k < start[i + 1]; k++)
            {
                days[k] = analysisDate.DayNumber - random.Next(HistoryDays);
                amounts[k] = random.Next(100_00, 100_000_00);
                revenue[i] += amounts[k];
            }

            Array.Sort(days, start[i], counts[i]);
            (first[i], last[i]) = (days[start[i]], days[start[i + 1] - 1]);
        }

        var one = Enumerable.Range(0, clients + 1).ToArray();
        return new ClientTable
        {
            Count = clients,
            AnalysisDate = analysisDate,
            Dated = true,
            NameNumber = one[..clients],
            IsCompany = new bool[clients],
            PhoneStart = one,
            Phones = one[..clients],
            PhoneClasses = new PhoneClass[clients],
            EmailStart = one,
            Emails = one[..clients],
            FirstDay = first,
            LastDay = last,
            FirstSeenDay = first,
            Purchases = counts,
            Transactions = counts,
            Revenue = revenue,
            Refunds = new long[clients],
            PurchaseStart = start,
            PurchaseDay = days,
            PurchaseAmount = amounts,
            PurchaseProduct = new int[purchases],
            Products = ["Товар"],
        };
    }
}
