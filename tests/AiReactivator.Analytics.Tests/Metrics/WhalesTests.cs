using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;

namespace AiReactivator.Analytics.Tests.Metrics;

public sealed class WhalesTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(39, 1)]
    [InlineData(40, 2)]
    [InlineData(2_000_000, 100_000)]
    public void Top_is_a_twentieth_and_at_least_one(int buyers, int top) => Assert.Equal(top, Whales.TopOf(buyers));

    [Fact]
    public void Whale_is_on_top_by_money_or_by_cheque_and_its_status_is_that_of_its_cycle()
    {
        // 40 clients: two on top of each list. LTV: 9000 and 8000; AOV: 9000 (the same one) and 7000. c₀ = 90.
        var status = Of(new TestBase()
            .Bought(9000, 300) // both lists, ρ = 300 / 90 = 3.3
            .Bought(1000, 0, 10, 20, 30, 40, 50, 60, 70) // LTV 8000, ρ = 0
            .Bought(7000, 200) // AOV, ρ = 2.2
            .Times(37, b => b.Bought(500, 5)));

        Assert.Equal([WhaleStatus.Sleeping, WhaleStatus.Active, WhaleStatus.Cooling], status[..3]);
        Assert.All(status[3..], s => Assert.Equal(WhaleStatus.None, s));
    }

    [Fact]
    public void Equal_clients_go_by_the_other_measure_then_by_number()
    {
        // One place on each list. LTV 100 three times: the one with the larger cheque; AOV 100 three times: the one with more money.
        Assert.Equal([1], Numbers(new TestBase().Bought(50, 1, 2).Bought(100, 1).Bought(100, 1)));
        Assert.Equal([2], Numbers(new TestBase().Bought(100, 1).Bought(100, 1).Bought(100, 1, 2).Bought(100, 1, 2)));
        Assert.Equal([0, 1], Numbers(new TestBase().Times(40, b => b.Bought(100, 1))));
    }

    [Fact]
    public void Nobody_is_a_whale_without_money()
    {
        Assert.Empty(Of(new TestBase()));
        Assert.Empty(Numbers(new TestBase().OnlyRefunded(5)));
        Assert.Empty(Numbers(new TestBase().Times(3, b => b.Add(new TestClient { Purchases = [new(5, 100, "A")], Refunds = 100 }))));
        Assert.Equal([1], Numbers(new TestBase().Add(new TestClient { Purchases = [new(5, 100, "A")], Refunds = 900 }).Bought(1, 5)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Whales_are_those_of_two_sorted_lists(int seed)
    {
        var random = new Random(seed);
        var clients = RandomBase.Clients(seed, 20 + random.Next(600)).Select(client => client with
        {
            Purchases = [.. client.Purchases.Select(p => p with { Kopecks = seed == 4 ? 100 : 100 * (1 + (p.Kopecks % 4)) })],
        });
        var table = RandomBase.Of(clients, dated: true).Build();
        var top = Whales.TopOf(table.Purchases.Count(n => n > 0));
        var paying = Enumerable.Range(0, table.Count).Where(i => table.Revenue[i] > 0).ToArray();
        decimal Order(int i) => (decimal)table.Revenue[i] / table.Purchases[i];

        var expected = paying.OrderByDescending(i => table.Revenue[i]).ThenByDescending(Order).Take(top)
            .Union(paying.OrderByDescending(Order).ThenByDescending(i => table.Revenue[i]).Take(top));

        Assert.Equal(expected.Order(), Numbers(table));
    }

    [Theory]
    [InlineData(new double[] { 3, 1, 2 }, "3 2 1")]
    [InlineData(new double[] { 1, 2, 3, 4, 5, 6 }, "6 5 4 3 2 1")]
    [InlineData(new double[] { 2, 2, 2, 2 }, "2 2 2 2")]
    [InlineData(new double[] { 7 }, "7")]
    [InlineData(new double[] { 5, 1, 5, 1, 3 }, "5 5 3 1 1")]
    public void Value_at_a_place_is_found_without_sorting(double[] values, string sorted) =>
        Assert.Equal(sorted, string.Join(' ', Enumerable.Range(1, values.Length).Select(place => Selection.Largest((double[])values.Clone(), place))));

    static IEnumerable<int> Numbers(TestBase table) => Numbers(table.Build());

    static IEnumerable<int> Numbers(ClientTable table)
    {
        var status = ClientMetrics.Compute(table, null, CancellationToken.None).Whale;
        return Enumerable.Range(0, status.Length).Where(i => status[i] != WhaleStatus.None);
    }

    static WhaleStatus[] Of(TestBase table) => ClientMetrics.Compute(table.Build(), null, CancellationToken.None).Whale;
}
