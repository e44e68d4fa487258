using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Models.Histories;
using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>Intervals of spend where the past cannot be cut: sums are drawn of how far single purchases lie from what a client's other
/// purchases let expect.</summary>
internal static class DrawnRange
{
    const int MostClients = 20_000;
    const int Draws = 2000;
    const int FewestRatios = 30;

    /// <summary>Beyond this many purchases a sum is as good as certain.</summary>
    const double MostPurchases = 400;

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

        var members = new List<int>[SpendRange.Classes];
        for (var k = 0; k < members.Length; k++)
        {
            members[k] = [];
        }

        for (var i = 0; i < histories.Client.Length; i++)
        {
            members[SpendRange.ClassOf(histories.Repeats[i].Repeats)].Add(i);
        }

        var ratios = new List<double>[SpendRange.Classes];
        for (var k = 0; k < ratios.Length; k++)
        {
            var pool = pools[k].Count < FewestRatios ? all : [.. pools[k]];
            ratios[k] = members[k].Count == 0 ? [] : [.. Enumerable.Range(0, Draws).Select(_ => Ratio(pool, members[k][random.Next(members[k].Count)]))];
        }

        return SpendRange.Of(ratios);

        double Ratio(double[] pool, int client) =>
            Sum(pool, purchasesIfAny[client] - 1, outlook.RateShape + histories.Repeats[client].Repeats, random) / purchasesIfAny[client]
            * Math.Exp(LevelForecast.Spread * Normal(random));
    }

    /// <summary>What the level of a window, unknown without a past, adds.</summary>
    static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>One purchase and a number of further ones: Poisson at a rate of the client's own, the better known the more they have
    /// bought.</summary>
    static double Sum(double[] pool, double more, double shape, Random random)
    {
        var sum = pool[random.Next(pool.Length)];
        var rate = GammaDraw.Of(shape, random) / shape * Math.Min(more, MostPurchases);
        for (var passed = -Math.Log(1 - random.NextDouble()); passed < rate; passed -= Math.Log(1 - random.NextDouble()))
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
