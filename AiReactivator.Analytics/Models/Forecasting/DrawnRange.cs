using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Fitting;
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

        foreach (var i in ByHistory(histories))
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

    /// <summary>Clients by what the models know of them: who is drawn does not depend on where they stand in the file. Those with one history
    /// have one forecast, so that it does not matter which of them comes first.</summary>
    static int[] ByHistory(ClientHistories histories)
    {
        const int bits = 21;
        var keys = Array.ConvertAll(histories.Repeats, history => ((long)history.Repeats << (2 * bits)) | ((long)history.LastDay << bits) | (uint)history.Age);
        return Ranking.ByValue(keys);
    }

    /// <summary>One purchase of each client over what the others let expect, by the class of a client who has those others only; by value.</summary>
    /// <remarks>Which of them came last is not known: where rows have no dates of their own their order in the file says nothing. One is picked by
    /// the client's figures, from their purchases by value.</remarks>
    static List<double>[] Pools(ClientTable clients, ClientHistories histories, Outlook outlook)
    {
        List<double>[] pools = [[], [], []];
        var step = (ulong)Math.Max(1, histories.Client.Length / MostClients);
        var amounts = new long[64];
        foreach (var client in histories.Client)
        {
            var (from, count) = (clients.PurchaseStart[client], clients.PurchaseStart[client + 1] - clients.PurchaseStart[client]);
            var hash = ContentHash.Of(clients, client);
            if (count < 2 || (uint)hash % step != 0)
            {
                continue;
            }

            if (amounts.Length < count)
            {
                amounts = new long[2 * count];
            }

            var own = amounts.AsSpan(0, count);
            clients.PurchaseAmount.AsSpan(from, count).CopyTo(own);
            own.Sort();
            var sum = 0L;
            foreach (var amount in own)
            {
                sum += amount;
            }

            var picked = own[(int)((hash >> 32) % (ulong)count)];
            var expected = outlook.Cheque(new SpendHistory(count - 1, Math.Max(0.01, (double)(sum - picked) / (count - 1))));
            pools[SpendRange.ClassOf(count - 2)].Add(picked / expected);
        }

        foreach (var pool in pools)
        {
            pool.Sort();
        }

        return pools;
    }
}
