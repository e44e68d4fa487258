using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Metrics.Anomalies;
using AiReactivator.Analytics.Tests.Metrics.Churn;

namespace AiReactivator.Analytics.Tests.Metrics.Anomalies;

public sealed class ClientAnomaliesTests
{
    [Fact]
    public void Pause_by_hand()
    {
        // Pauses 30, 30, 30: MAD 0, so the floor 0.7. z = ln(102 / 30) / 0.7 = 1.7482, 100 · (1 − e^(−1.7482/3)) = 44.16.
        var found = Of(new TestBase().Bought(100, 192, 162, 132, 102));

        Assert.Equal((AnomalyKind.Pause, AnomalyLevel.Middle), (found.Kind[0], ClientAnomalies.LevelOf(found.Score[0])));
        Assert.Equal(44.16, found.Score[0], 0.01);
        Assert.Equal(3.4, found.Times[0], 1e-9);
    }

    [Fact]
    public void Uneven_pauses_allow_for_more()
    {
        // Pauses 10, 20, 40: median ln 20, MAD ln 2, spread 1.4826 · 0.6931 = 1.0277. z = ln(60 / 20) / 1.0277 = 1.0690; 29.98.
        var found = Of(new TestBase().Bought(100, 130, 120, 100, 60));

        Assert.Equal((AnomalyKind.Pause, AnomalyLevel.Low), (found.Kind[0], ClientAnomalies.LevelOf(found.Score[0])));
        Assert.Equal(29.98, found.Score[0], 0.01);
    }

    [Fact]
    public void Cheque_by_hand()
    {
        // 1000, 1000, 1000, then 200: z = ln 5 / 0.5 = 3.2189; 100 · (1 − e^(−1.0730)) = 65.80. The pause, 20 days after 30, is none.
        var found = Of(new TestBase().Add(new TestClient
        {
            Purchases = [new(110, 100_000, "A"), new(80, 100_000, "A"), new(50, 100_000, "A"), new(20, 20_000, "A")],
        }));

        Assert.Equal((AnomalyKind.Cheque, AnomalyLevel.High), (found.Kind[0], ClientAnomalies.LevelOf(found.Score[0])));
        Assert.Equal(65.80, found.Score[0], 0.01);
        Assert.Equal(5, found.Times[0], 1e-9);
    }

    [Fact]
    public void Purchases_of_one_day_are_no_pause()
    {
        // Days 130, 100, 100, 70, 40: pauses 30, 30, 30; R = 40: z = ln(4/3) / 0.7 = 0.4110; 12.80.
        var found = Of(new TestBase().Bought(100, 130, 100, 100, 70, 40));

        Assert.Equal(12.80, found.Score[0], 0.01);
    }

    [Fact]
    public void Without_dates_the_mean_pause_is_the_usual_one()
    {
        // (192 − 102) / 3 = 30: as if dated.
        var found = Of(new TestBase(dated: false).Bought(100, 192, 162, 132, 102));

        Assert.Equal((AnomalyKind.Pause, 44.16), (found.Kind[0], Math.Round(found.Score[0], 2)));
    }

    [Fact]
    public void Nothing_unusual_is_zero()
    {
        var found = Of(new TestBase().Bought(100, 130, 100, 70, 30));

        Assert.Equal((AnomalyKind.None, 0, 0), (found.Kind[0], found.Score[0], found.Times[0]));
    }

    [Fact]
    public void Three_purchases_are_too_few_and_whoever_is_gone_is_no_anomaly()
    {
        // n = 4, span 3: c = (3 + 90) / 4 = 23.25; 70 days are 3.01 cycles.
        var found = Of(new TestBase().Bought(100, 90, 60, 30).Bought(100, 73, 72, 71, 70));

        Assert.Equal([AnomalyKind.TooFewData, AnomalyKind.Gone], found.Kind);
        Assert.All(found.Score, score => Assert.True(double.IsNaN(score)));
    }

    [Theory]
    [InlineData(39.49, AnomalyLevel.Low)]
    [InlineData(39.5, AnomalyLevel.Middle)]
    [InlineData(59.49, AnomalyLevel.Middle)]
    [InlineData(59.5, AnomalyLevel.High)]
    public void Level_is_that_of_the_figure_that_is_shown(double score, AnomalyLevel level) =>
        Assert.Equal(level, ClientAnomalies.LevelOf(score));

    [Theory]
    [MemberData(nameof(ChurnScoresTests.Corners), MemberType = typeof(ChurnScoresTests))]
    public void Corner_base_has_scores_from_0_to_100_or_none(string corner)
    {
        foreach (var dated in (bool[])[true, false])
        {
            AssertLaws(CornerBase.Of(corner, dated));
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Random_base_has_scores_from_0_to_100_or_none(int seed)
    {
        foreach (var dated in (bool[])[true, false])
        {
            AssertLaws(RandomBase.Of(RandomBase.Clients(seed, 400), dated).Build());
        }
    }

    static void AssertLaws(ClientTable table)
    {
        var found = Of(table);
        for (var i = 0; i < table.Count; i++)
        {
            var scored = found.Kind[i] is AnomalyKind.None or AnomalyKind.Pause or AnomalyKind.Cheque;
            Assert.Equal(scored, !double.IsNaN(found.Score[i]));
            Assert.Equal(scored, found.Kind[i] != AnomalyKind.Gone && table.Purchases[i] >= 4);
            if (scored)
            {
                Assert.InRange(found.Score[i], 0, 100);
                Assert.Equal(found.Score[i] > 0, found.Times[i] > 1);
            }
        }
    }

    static ClientAnomalies Of(TestBase clients) => Of(clients.Build());

    static ClientAnomalies Of(ClientTable table) => ClientAnomalies.Of(table, ClientMetrics.Compute(table, null, CancellationToken.None));
}
