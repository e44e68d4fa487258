using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;

namespace AiReactivator.Analytics.Tests.Metrics;

public sealed class RfmTests
{
    [Theory]
    [InlineData(0, 1, 4, 1)] // 5 · 0.5 / 4 = 0.6
    [InlineData(1, 1, 4, 2)] // 5 · 1.5 / 4 = 1.9
    [InlineData(2, 1, 4, 4)] // 5 · 2.5 / 4 = 3.1
    [InlineData(3, 1, 4, 5)] // 5 · 3.5 / 4 = 4.4
    [InlineData(0, 1, 1, 3)] // 5 · 0.5 / 1 = 2.5: one client is in the middle of itself
    [InlineData(0, 10, 10, 3)] // 5 · 5 / 10 = 2.5: so are all that tie
    [InlineData(1_999_999, 1, 2_000_000, 5)]
    [InlineData(4, 2, 5, 5)] // 5 · 5 / 5 = 5, at most 5
    public void Score_is_the_place_among_all_and_equal_clients_share_it(int worse, int equal, int clients, int score) =>
        Assert.Equal(score, RfmRule.Score(worse, equal, clients));

    [Theory]
    [InlineData(2, 0, 1, 4, 2)] // 4 · 0.5 / 4 = 0.5
    [InlineData(3, 1, 1, 4, 3)] // 4 · 1.5 / 4 = 1.5
    [InlineData(4, 2, 1, 4, 4)]
    [InlineData(5, 3, 1, 4, 5)]
    [InlineData(5, 0, 4, 4, 4)] // all tie: 4 · 2 / 4 = 2
    [InlineData(2, 0, 4, 4, 3)] // and with two purchases F stays under 4
    [InlineData(3, 0, 1, 1, 4)] // the only repeat buyer: 4 · 0.5 = 2
    public void Frequency_is_the_place_among_repeat_buyers(int purchases, int worse, int equal, int repeatBuyers, int score) =>
        Assert.Equal(score, RfmRule.FrequencyScore(purchases, worse, equal, repeatBuyers));

    [Theory]
    [InlineData(4, 4, 4, 3, 1.2, RfmSegment.Champions)]
    [InlineData(3, 4, 4, 3, 1.2, RfmSegment.Loyal)]
    [InlineData(5, 5, 3, 3, 0, RfmSegment.Loyal)]
    [InlineData(4, 1, 5, 1, 1, RfmSegment.Newcomers)]
    [InlineData(4, 3, 5, 2, 1, RfmSegment.Ordinary)]
    [InlineData(3, 1, 5, 1, 1, RfmSegment.NeedAttention)]
    [InlineData(1, 3, 1, 2, 1.2, RfmSegment.NeedAttention)]
    [InlineData(5, 3, 1, 2, 1.21, RfmSegment.AtRisk)]
    [InlineData(2, 2, 4, 2, 6, RfmSegment.AtRisk)]
    [InlineData(2, 5, 5, 9, 6.01, RfmSegment.Sleeping)]
    [InlineData(2, 2, 3, 2, 1.21, RfmSegment.Sleeping)]
    [InlineData(1, 5, 5, 9, 1.21, RfmSegment.Lost)]
    public void Segment_is_the_first_that_matches(int recency, int frequency, int monetary, int purchases, double sleepRatio, RfmSegment segment) =>
        Assert.Equal(segment, RfmRule.SegmentOf(recency, frequency, monetary, purchases, sleepRatio));

    [Fact]
    public void Small_base_counted_by_hand()
    {
        // N = 6, cycles are measured from under five clients: c₀ = 90.
        // R by days idle 300, 200, 100, 10, 5, 0: 5 · 0.5 / 6 = 0.4, 1.25, 2.1, 2.9, 3.75, 4.6.
        // M by LTV 100, 600, 1500, 2000, 5000, 16000 the same. F of n = 2, 3, 4, 5: 2, 3, 4, 5.
        var metrics = Metrics(new TestBase()
            .Bought(1000, 0, 30, 60, 90, 120) // R 5, F 5, M 4, ρ = 0
            .Bought(500, 10, 40, 70) // R 3, F 3, M 3, ρ = 10 / ((60 + 90) / 3) = 0.2
            .Bought(2000, 5) // R 4, F 1, M 3, ρ = 5 / 90
            .OnlyRefunded(70)
            .Bought(300, 200, 230) // R 2, F 2, M 2, ρ = 200 / ((30 + 90) / 2) = 3.3
            .Bought(4000, 100, 130, 160, 190) // R 3, F 4, M 5, ρ = 100 / ((90 + 90) / 4) = 2.2
            .Bought(100, 300)); // R 1, F 1, M 1, ρ = 300 / 90 = 3.3

        Assert.Equal([554, 333, 413, 0, 222, 345, 111], Enumerable.Range(0, 7).Select(metrics.Rfm.CodeOf));
        Assert.Equal(
            [RfmSegment.Champions, RfmSegment.NeedAttention, RfmSegment.Newcomers, RfmSegment.None, RfmSegment.Sleeping, RfmSegment.AtRisk, RfmSegment.Lost],
            metrics.Rfm.Segment);
        Assert.Equal((6, true), (metrics.Rfm.Clients, metrics.Rfm.FewClients));
    }

    [Fact]
    public void From_twenty_clients_on_scores_say_something()
    {
        Assert.True(Metrics(new TestBase().Times(19, b => b.Bought(1, 1)).OnlyRefunded(1)).Rfm.FewClients);
        Assert.False(Metrics(new TestBase().Times(20, b => b.Bought(1, 1))).Rfm.FewClients);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("no purchase", 0)]
    [InlineData("one client", 333)] // R and M in the middle; F: 2 + 4 · 0.5 = 4, but two purchases have 3 at most
    [InlineData("one day", 313, 313, 313)]
    [InlineData("all tied", 343, 343, 343)]
    [InlineData("zero revenue", 333, 333, 333)]
    [InlineData("one-time buyers", 112, 312, 515)] // R: 5 · 0.5 / 3 = 0.8, 2.5, 4.2; M: two tie, 5 · 1 / 3 = 1.7
    public void Corner_base_has_a_score_for_everybody_who_bought(string corner, params int[] codes)
    {
        var table = new TestBase();
        table = corner switch
        {
            "nobody" => table,
            "no purchase" => table.OnlyRefunded(5),
            "one client" => table.Bought(10, 5, 40),
            "one day" => table.Times(3, b => b.Bought(10, 0)),
            "all tied" => table.Times(3, b => b.Bought(10, 100, 130, 160)),
            "zero revenue" => table.Times(3, b => b.Add(new TestClient { Purchases = [new(9, 100, "A"), new(2, 100, "A")], Refunds = 200 })),
            _ => table.Bought(10, 300).Bought(10, 200).Bought(20, 100),
        };

        var rfm = Metrics(table).Rfm;

        Assert.Equal(codes, Enumerable.Range(0, codes.Length).Select(rfm.CodeOf));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Scores_are_those_of_counting_each_client_against_all_others(int seed)
    {
        // Few different days and sums, so that many tie.
        var clients = RandomBase.Clients(seed, 400).Select(client => client with
        {
            Purchases = [.. client.Purchases.Select(p => p with { DaysAgo = p.DaysAgo / 50, Kopecks = 100 * (1 + (p.Kopecks % 3)) }).OrderByDescending(p => p.DaysAgo)],
        });
        var table = RandomBase.Of(clients, dated: true).Build();
        var rfm = Metrics(table).Rfm;
        var buyers = Enumerable.Range(0, table.Count).Where(i => table.Purchases[i] > 0).ToArray();
        var repeaters = buyers.Where(i => table.Purchases[i] > 1).ToArray();

        Assert.All(buyers, i =>
        {
            Assert.Equal(Of(buyers, table.LastDay), rfm.Recency[i]);
            Assert.Equal(Of(buyers, table.Revenue), rfm.Monetary[i]);
            var purchases = table.Purchases[i];
            Assert.Equal(
                purchases == 1 ? 1 : RfmRule.FrequencyScore(purchases, repeaters.Count(k => table.Purchases[k] < purchases), repeaters.Count(k => table.Purchases[k] == purchases), repeaters.Length),
                rfm.Frequency[i]);

            int Of<T>(int[] among, T[] column)
                where T : IComparable<T> =>
                RfmRule.Score(among.Count(k => column[k].CompareTo(column[i]) < 0), among.Count(k => column[k].CompareTo(column[i]) == 0), among.Length);
        });
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Segments_part_all_buyers_and_neither_order_nor_currency_matters(int seed)
    {
        var clients = RandomBase.Clients(seed, 300);
        var order = Enumerable.Range(0, clients.Length).ToArray();
        new Random(seed).Shuffle(order);
        var rfm = Metrics(RandomBase.Of(clients, dated: true)).Rfm;

        var shuffled = Metrics(RandomBase.Of(order.Select(i => clients[i]), dated: true)).Rfm;
        var dearer = Metrics(RandomBase.Of(
            clients.Select(c => c with { Refunds = c.Refunds * 7, Purchases = [.. c.Purchases.Select(p => p with { Kopecks = p.Kopecks * 7 })] }), dated: true)).Rfm;

        for (var i = 0; i < order.Length; i++)
        {
            Assert.Equal((rfm.CodeOf(order[i]), rfm.Segment[order[i]]), (shuffled.CodeOf(i), shuffled.Segment[i]));
            Assert.Equal((rfm.CodeOf(i), rfm.Segment[i]), (dearer.CodeOf(i), dearer.Segment[i]));
            Assert.Equal(clients[i].Purchases.Length == 0, rfm.Segment[i] == RfmSegment.None);
            Assert.Equal(rfm.Segment[i] == RfmSegment.None, RfmRule.GroupOf(rfm.Segment[i]) == RfmGroup.None);
        }

        Assert.Equal(rfm.Clients, Enum.GetValues<RfmGroup>().Where(group => group != RfmGroup.None).Sum(group => rfm.Segment.Count(segment => RfmRule.GroupOf(segment) == group)));
    }

    [Fact]
    public void Four_downloads_hold_every_segment_once() => Assert.Equal(
        [
            (RfmGroup.None, "None"), (RfmGroup.Champions, "Champions, Loyal"), (RfmGroup.Ordinary, "Newcomers, NeedAttention, Ordinary"),
            (RfmGroup.AtRisk, "AtRisk, Sleeping"), (RfmGroup.Lost, "Lost"),
        ],
        Enum.GetValues<RfmSegment>().GroupBy(RfmRule.GroupOf).OrderBy(group => group.Key).Select(group => (group.Key, string.Join(", ", group))));

    static ClientMetrics Metrics(TestBase table) => Metrics(table.Build());

    static ClientMetrics Metrics(ClientTable table) => ClientMetrics.Compute(table, null, CancellationToken.None);
}
