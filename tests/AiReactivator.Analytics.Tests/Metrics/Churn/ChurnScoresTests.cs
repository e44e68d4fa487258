using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Metrics.Churn;

namespace AiReactivator.Analytics.Tests.Metrics.Churn;

public sealed class ChurnScoresTests
{
    [Fact]
    public void Five_terms_by_hand()
    {
        // Fewer than five own cycles: c0 = 90. n = 4, span 300: c = (300 + 90) / 4 = 97.5; R = 100, ρ = 100 / 97.5.
        // Recency: 40 · (1 − 97.5 / 100) = 1.
        // Frequency: the last two cycles are 195 days, one purchase in them. Before: three in 200 days, a pace of 2 / 200 a day, 1.95 in
        // 195 days. 15 · (1 − 1 / 1.95) = 7.3077.
        // Cheques: (60 + 50) / 2 = 55 after (120 + 100) / 2 = 110: half of it, full 15.
        // Tickets: 8 / 4 = 2 a purchase; the others have 1 and 0 of three clients with a purchase: (2 + ½) / 3 · 15 = 12.5.
        // Complaints: 1 of 2: 7.5. Sum 43.3077.
        var scores = Scores(new TestBase()
            .Add(Client([400, 300, 200, 100], [120, 100, 60, 50]) with { Tickets = 8, Complaints = 1 })
            .Add(Client([30], [10]) with { Tickets = 1 })
            .Add(Client([20], [10]))
            .OnlyRefunded(5));

        Assert.Equal(43.3077, scores.Score[0], 1e-4);
        Assert.Equal(1, scores.Points(0, ChurnReason.RecencyDrop), 1e-5);
        Assert.Equal(7.3077, scores.Points(0, ChurnReason.FrequencyDrop), 1e-4);
        Assert.Equal(15, scores.Points(0, ChurnReason.CheckDrop), 1e-5);
        Assert.Equal(12.5, scores.Points(0, ChurnReason.SupportSpikes), 1e-5);
        Assert.Equal(7.5, scores.Points(0, ChurnReason.Complaints), 1e-5);
        Assert.Equal(ChurnReason.CheckDrop, scores.Reason[0]);
    }

    [Fact]
    public void Cheque_down_by_a_quarter_is_half_of_the_term()
    {
        // (90 + 60) / 2 = 75 after 100: 25 % of the 50 % that make it full. No tickets and complaints, and nobody has two purchases before
        // the last two cycles: 15 of 55 points, 1500 / 55 · ½ = 13.636.
        var scores = Scores(new TestBase().Add(Client([90, 60, 30], [100, 90, 60])));

        Assert.Equal(13.636, scores.Points(0, ChurnReason.CheckDrop), 1e-3);
    }

    [Fact]
    public void Steady_client_has_no_frequency_drop()
    {
        // Every 30 days, the last one today: in 2c = 2 · (270 + 90) / 10 = 72 days three purchases, 2.4 expected.
        var scores = Scores(new TestBase().Bought(100, 270, 240, 210, 180, 150, 120, 90, 60, 30, 0));

        Assert.Equal(0, scores.Score[0]);
        Assert.Equal(ChurnReason.None, scores.Reason[0]);
    }

    [Fact]
    public void Term_without_data_has_no_axis_and_the_rest_are_stretched_to_100()
    {
        // Undated, no tickets: Recency and Complaints. ρ = 180 / 90 = 2: half of 100 · 40 / 55; one complaint: half of 100 · 15 / 55.
        var scores = Scores(new TestBase(dated: false).Add(Client([180], [10]) with { Complaints = 1 }));

        Assert.Equal([ChurnReason.RecencyDrop, ChurnReason.Complaints], scores.Axes.Select(axis => axis.Reason));
        Assert.Equal([100 * 40 / 55.0, 100 * 15 / 55.0], scores.Axes.Select(axis => axis.Weight));
        Assert.Equal(50, scores.Score[0], 1e-5);
        Assert.Equal(ChurnReason.RecencyDrop, scores.Reason[0]);
    }

    [Fact]
    public void Equal_terms_are_named_in_their_order_and_zero_is_no_reason()
    {
        // Undated with complaints: weights 40 and 15 of 55. ρ = 1.6 gives 0.375 · 40 = 15 of them, two complaints 15 too.
        var scores = Scores(new TestBase(dated: false)
            .Add(Client([144], [10]) with { Complaints = 2 })
            .Add(Client([10], [10])));

        Assert.Equal(scores.Points(0, ChurnReason.RecencyDrop), scores.Points(0, ChurnReason.Complaints), 1e-5);
        Assert.Equal(ChurnReason.RecencyDrop, scores.Reason[0]);
        Assert.Equal((0, ChurnReason.None), (scores.Score[1], scores.Reason[1]));
    }

    [Fact]
    public void Score_that_is_shown_as_0_has_no_reason()
    {
        // c = (400 + 90) / 2 = 245, ρ = 246 / 245, the only axis is Recency: 100 · (1 − 245 / 246) = 0.41.
        var scores = Scores(new TestBase(dated: false).Bought(100, 646, 246));

        Assert.Equal(100 / 246.0, scores.Score[0], 1e-5);
        Assert.Equal(ChurnReason.None, scores.Reason[0]);
    }

    [Fact]
    public void Longer_silence_never_lowers_the_score()
    {
        for (var shift = 0; shift < 400; shift += 7)
        {
            var near = Scores(new TestBase().Bought(100, 300 + shift, 240 + shift, 190 + shift, shift)).Score[0];
            var far = Scores(new TestBase().Bought(100, 307 + shift, 247 + shift, 197 + shift, 7 + shift)).Score[0];
            Assert.InRange(far, near, 100);
        }
    }

    public static TheoryData<string> Corners => ["nobody", "no purchase", "one client", "one day", "all tied", "one-time buyers", "zero sums"];

    [Theory]
    [MemberData(nameof(Corners))]
    public void Corner_base_has_scores_from_0_to_100(string corner)
    {
        foreach (var dated in (bool[])[true, false])
        {
            var table = CornerBase.Of(corner, dated);
            var scores = Scores(table);
            AssertLaws(table, scores);
            Assert.Equal(corner is "nobody" or "no purchase", scores.Axes.Count == 0);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_base_has_scores_from_0_to_100(int seed)
    {
        var random = new Random(seed);
        foreach (var dated in (bool[])[true, false])
        {
            var clients = RandomBase.Clients(seed, 300).Select(client => client with { Tickets = random.Next(9), Complaints = random.Next(4) });
            var table = RandomBase.Of(clients, dated).Build();
            var scores = Scores(table);
            AssertLaws(table, scores);
            Assert.Equal(dated ? 5 : 3, scores.Axes.Count);
            Assert.Equal(100, scores.Axes.Sum(axis => axis.Weight), 1e-9);
        }
    }

    static void AssertLaws(ClientTable table, ChurnScores scores)
    {
        for (var i = 0; i < table.Count; i++)
        {
            if (table.Purchases[i] == 0)
            {
                Assert.True(double.IsNaN(scores.Score[i]));
                Assert.Equal(ChurnReason.None, scores.Reason[i]);
                continue;
            }

            Assert.InRange(scores.Score[i], 0, 100);
            Assert.Equal(scores.Score[i], scores.Axes.Sum(axis => scores.Points(i, axis.Reason)), 1e-9);
            Assert.Equal(scores.Score[i] < 0.5, scores.Reason[i] == ChurnReason.None);
            Assert.All(scores.Axes, axis => Assert.InRange(scores.Points(i, axis.Reason), 0, scores.Reason[i] == ChurnReason.None ? 0.5 : scores.Points(i, scores.Reason[i]) + 1e-9));
        }
    }

    static TestClient Client(int[] daysAgo, long[] roubles) =>
        new() { Purchases = [.. daysAgo.Zip(roubles, (days, sum) => new TestPurchase(days, sum * 100, "ИБП APC"))] };

    static ChurnScores Scores(TestBase clients) => Scores(clients.Build());

    static ChurnScores Scores(ClientTable table) => ChurnScores.Of(table, ClientMetrics.Compute(table, null, CancellationToken.None));
}
