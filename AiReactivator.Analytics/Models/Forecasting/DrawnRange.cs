using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Models.Histories;

namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>Intervals of spend where the past cannot be cut: sums are drawn of how far single purchases lie from what a client's other
/// purchases let expect.</summary>
internal static class DrawnRange
{
    const int MostClients = 20_000;
    const int Draws = 2000;

    /// <param name="clients">The base.</param>
    /// <param name="histories">Its histories.</param>
    /// <param name="outlook">The fitted models.</param>
    /// <param name="purchasesIfAny">Expected purchases in the window, given that there is one, of each history.</param>
    /// <param name="seed">Seed.</param>
    /// <returns>Null where too few clients have bought twice.</returns>
    public static SpendRange? Of(ClientTable clients, ClientHistories histories, Outlook outlook, double[] purchasesIfAny, int seed)
    {
        var (random, pools) = (new Random(seed), Pools(clients, histories, outlook));
        var all = pools.SelectMany(pool => pool).ToArray();
        if (all.Length == 0)
        {
            return null;
        }

        var means = new (double Sum, int Count)[SpendRange.Classes];
        for (var i = 0; i < histories.Client.Length; i++)
        {
            ref var mean = ref means[SpendRange.ClassOf(histories.Repeats[i].Repeats)];
            mean = (mean.Sum + purchasesIfAny[i], mean.Count + 1);
        }

        var ratios = new List<double>[SpendRange.Classes];
        for (var k = 0; k < ratios.Length; k++)
        {
            var pool = pools[k].Count < 30 ? all : [.. pools[k]];
            var more = means[k].Count > 0 ? (means[k].Sum / means[k].Count) - 1 : 0;
            ratios[k] = [.. Enumerable.Range(0, Draws).Select(_ => Sum(pool, more, random) / (1 + more))];
        }

        return SpendRange.Of(ratios);
    }

    /// <summary>One purchase and a geometric number of further ones.</summary>
    static double Sum(double[] pool, double more, Random random)
    {
        var (sum, goesOn) = (pool[random.Next(pool.Length)], more / (1 + more));
        while (random.NextDouble() < goesOn)
        {
            sum += pool[random.Next(pool.Length)];
        }

        return sum;
    }

    /// <summary>The last purchase of each client over what the others let expect, by the class of a client who has those others only.</summary>
    static List<double>[] Pools(ClientTable clients, ClientHistories histories, Outlook outlook)
    {
        List<double>[] pools = [[], [], []];
        var step = Math.Max(1, histories.Client.Length / MostClients);
        for (var i = 0; i < histories.Client.Length; i += step)
        {
            var client = histories.Client[i];
            var (from, to) = (clients.PurchaseStart[client], clients.PurchaseStart[client + 1]);
            if (to - from < 2)
            {
                continue;
            }

            var sum = 0.0;
            for (var k = from; k < to - 1; k++)
            {
                sum += clients.PurchaseAmount[k];
            }

            var expected = outlook.Cheque(new SpendHistory(to - from - 1, Math.Max(0.01, sum / (to - from - 1))));
            pools[SpendRange.ClassOf(to - from - 2)].Add(clients.PurchaseAmount[to - 1] / expected);
        }

        return pools;
    }
}
