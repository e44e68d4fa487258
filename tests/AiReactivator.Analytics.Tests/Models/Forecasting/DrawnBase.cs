using AiReactivator.Analytics.Clients;

namespace AiReactivator.Analytics.Tests.Models.Forecasting;

/// <summary>Dated bases from a seed, and what the clients did in the days after the analysis date.</summary>
internal static class DrawnBase
{
    /// <summary>Clients with rates of their own, who may leave after a purchase, over two years.</summary>
    /// <param name="count">Clients.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="after">Days after A that are drawn too, but kept from the table.</param>
    /// <param name="sameForAll">All clients buy at one rate and nobody leaves: nothing tells one from another.</param>
    /// <param name="dated">Whether the table knows the days between the first and the last.</param>
    public static (ClientTable Table, bool[] Bought, double[] Spend) Of(int count, int seed, int after, bool sameForAll = false, bool dated = true)
    {
        const int history = 730;
        var random = new Random(seed);
        var table = new TestBase(dated);
        var (bought, spend) = (new bool[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            var rate = sameForAll ? 1.0 / 60 : -Math.Log(1 - random.NextDouble()) / 45;
            var cheque = sameForAll ? 1000 : Math.Exp(6 + (random.NextDouble() * 3));
            var purchases = new List<TestPurchase>();
            var day = (double)random.Next(sameForAll ? 30 : history);
            while (day < history + after)
            {
                var kopecks = (long)(100 * cheque * (0.5 + random.NextDouble()));
                if (day < history)
                {
                    purchases.Add(new TestPurchase(history - 1 - (int)day, kopecks, "ABCDE"[random.Next(5)].ToString()));
                }
                else
                {
                    (bought[i], spend[i]) = (true, spend[i] + kopecks);
                }

                if (!sameForAll && random.NextDouble() < 0.12)
                {
                    break;
                }

                day += 1 - (Math.Log(1 - random.NextDouble()) / rate);
            }

            table.Add(new TestClient { Purchases = [.. purchases] });
        }

        return (table.Build(), bought, spend);
    }
}
