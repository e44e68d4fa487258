using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Evaluation;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Tests.Pipeline;

namespace AiReactivator.Analytics.Tests.Models.Forecasting;

public sealed class ForecasterTests
{
    const int Horizon = 90;

    public static TheoryData<string> Corners =>
        ["nobody", "no purchase", "one client", "one day", "all tied", "tiny sums", "one-time buyers", "huge sums", "hundred purchases",
        "one repeat buyer", "a kopeck each", "even pauses"];

    [Theory]
    [MemberData(nameof(Corners))]
    public void Corner_base_has_finite_figures_dated_or_not(string corner)
    {
        foreach (var dated in (bool[])[true, false])
        {
            foreach (var horizon in (int[])[1, 7, 90, 365, 730])
            {
                var table = Corner(corner, dated).Build();
                AssertLaws(table, Run(table, horizon).Clients);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_base_has_finite_figures_dated_or_not(int seed)
    {
        foreach (var dated in (bool[])[true, false])
        {
            var table = RandomBase.Of(RandomBase.Clients(seed, 400), dated).Build();
            AssertLaws(table, Run(table, Horizon).Clients);
        }
    }

    [Fact]
    public void Client_without_purchases_has_no_forecast()
    {
        var (drawn, _, _) = DrawnBase.Of(200, seed: 5, after: 0);
        var table = new TestBase().Bought(100, 5, 60, 200).OnlyRefunded(10).Bought(50, 3).Build();

        var clients = Run(table, Horizon).Clients;

        Assert.Equal(0, clients.Return[1] + clients.ReturnInTwoCycles[1] + clients.ReturnInPatience[1] + clients.Alive[1] + clients.Spend[1] + clients.Ltv365[1] + clients.SpendHigh[1]);
        Assert.All(Run(drawn, Horizon).Clients.Return, share => Assert.InRange(share, 1e-9, 1));
    }

    [Fact]
    public void Drawn_base_is_told_apart_calibrated_and_its_sums_come_true()
    {
        var (table, bought, spend) = DrawnBase.Of(3000, seed: 11, after: Horizon);

        var (clients, quality) = Run(table, Horizon);

        Assert.Equal(ForecastState.Tested, quality.State);
        Assert.InRange(RankingScores.Auc(clients.Return, bought)!.Value, 0.82, 1);
        Assert.InRange(CalibrationTable.Of(clients.Return, bought).Error!.Value, 0, 0.03);
        Assert.InRange(CalibrationFit.Of(clients.Return, bought)!.Slope, 0.85, 1.15);
        Assert.InRange(clients.Spend.Sum() / spend.Sum(), 0.85, 1.15);
    }

    [Fact]
    public void Sum_of_a_buyer_lies_in_the_interval_about_four_times_of_five()
    {
        var (table, bought, spend) = DrawnBase.Of(3000, seed: 12, after: Horizon);

        var clients = Run(table, Horizon).Clients;

        var buyers = Enumerable.Range(0, bought.Length).Where(i => bought[i]).ToArray();
        var inside = buyers.Count(i => spend[i] >= clients.SpendLow[i] && spend[i] <= clients.SpendHigh[i]);
        Assert.InRange((double)inside / buyers.Length, 0.75, 0.88);
    }

    [Fact]
    public void Where_clients_are_all_alike_it_says_that_it_cannot_tell()
    {
        var (table, bought, _) = DrawnBase.Of(800, seed: 13, after: Horizon, sameForAll: true);

        var (clients, quality) = Run(table, Horizon);

        Assert.Equal((ForecastState.CannotTell, ForecastGrade.D, GradeReason.NoSignal), (quality.State, quality.Grade, quality.Reason));
        Assert.InRange(clients.Return.Sum() / bought.Count(b => b), 0.9, 1.1);
    }

    [Fact]
    public void Where_the_past_says_nothing_about_the_future_shares_come_together()
    {
        // Busy and idle stretches of half a window come and go by chance: the models see clients who differ, and the next stretch does not care.
        var random = new Random(19);
        var table = new TestBase().Times(900, b => b.Bought(100,
        [
            .. Enumerable.Range(0, 16).SelectMany(stretch => random.NextDouble() < 0.4
                ? Enumerable.Range(0, 3).Select(_ => (stretch * 45) + random.Next(45)).Distinct() : []), 719,
        ])).Build();

        var (clients, quality) = Run(table, Horizon);

        Assert.Equal(ForecastState.CannotTell, quality.State);
        Assert.InRange(quality.Boldness, 0.05, 0.6);
        Assert.InRange(clients.Return.Max() - clients.Return.Min(), 0, 0.3);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Longer_window_brings_more_buyers_and_more_money(bool dated)
    {
        var (table, _, _) = DrawnBase.Of(1500, seed: 17, after: 0, dated: dated);
        var (buyers, spend) = (0.0, 0.0);
        foreach (var horizon in (int[])[7, 30, 90, 180, 365, 730])
        {
            var clients = Run(table, horizon).Clients;

            Assert.True(clients.Return.Sum() > buyers, $"{horizon} days: {clients.Return.Sum()} buyers after {buyers}");
            Assert.True(clients.Spend.Sum() > spend, $"{horizon} days: {clients.Spend.Sum()} after {spend}");
            (buyers, spend) = (clients.Return.Sum(), clients.Spend.Sum());
        }
    }

    [Fact]
    public void Same_base_has_the_same_forecast_twice()
    {
        var (table, _, _) = DrawnBase.Of(1500, seed: 14, after: 0);

        Assert.Equal(Run(table, Horizon).Clients.Return, Run(table, Horizon).Clients.Return);
        Assert.Equal(Run(table, Horizon).Clients.Spend, Run(table, Horizon).Clients.Spend);
    }

    [Fact]
    public void Undated_base_is_forecast_by_the_models_and_says_that_it_is_not_tested()
    {
        var (table, bought, _) = DrawnBase.Of(1000, seed: 4, after: Horizon, dated: false);

        var (clients, quality) = Run(table, Horizon);

        Assert.InRange(RankingScores.Auc(clients.Return, bought)!.Value, 0.8, 1);

        Assert.Equal((ForecastState.Untested, ForecastGrade.C, GradeReason.NoDates), (quality.State, quality.Grade, quality.Reason));
        Assert.Null(quality.Check);
    }

    [Fact]
    public void Undated_base_without_order_says_that_it_cannot_tell()
    {
        var quality = Run(RandomBase.Of(RandomBase.Clients(seed: 4, 300), dated: false).Build(), Horizon).Quality;

        Assert.Equal((ForecastState.CannotTell, GradeReason.NoSignal), (quality.State, quality.Reason));
    }

    [Fact]
    public void Few_repeat_purchases_give_no_personal_forecast()
    {
        var table = new TestBase().Times(500, b => b.Bought(100, 40)).Times(20, b => b.Bought(100, 40, 300)).Build();

        var quality = Run(table, Horizon).Quality;

        Assert.Equal((ForecastState.TooLittle, ForecastGrade.D, GradeReason.TooFewRepeats), (quality.State, quality.Grade, quality.Reason));
    }

    [Fact]
    public void Lately_active_client_is_likelier_to_return_than_one_long_silent()
    {
        var (drawn, _, _) = DrawnBase.Of(500, seed: 15, after: 0);
        var clients = Run(drawn, Horizon).Clients;
        var fresh = Enumerable.Range(0, drawn.Count).Where(i => drawn.Purchases[i] >= 3 && drawn.AnalysisDate.DayNumber - drawn.LastDay[i] < 30).Average(i => clients.Return[i]);
        var silent = Enumerable.Range(0, drawn.Count).Where(i => drawn.Purchases[i] >= 3 && drawn.AnalysisDate.DayNumber - drawn.LastDay[i] > 300).Average(i => clients.Return[i]);

        Assert.True(fresh > 3 * silent, $"{fresh} against {silent}");
    }

    [Fact]
    public void Client_whom_the_past_does_not_await_is_not_told_to_be_alive()
    {
        var clients = SamplesTests.Normalize("shop-850.csv").Clients!;
        var forecasts = Run(clients, Horizon).Clients;

        var silent = Enumerable.Range(0, clients.Count)
            .Where(i => clients.Purchases[i] == 1 && clients.AnalysisDate.DayNumber - clients.LastDay[i] > 600).ToArray();

        Assert.NotEmpty(silent);
        Assert.All(silent, i => Assert.InRange(forecasts.Return[i], 0, 0.05));
        Assert.All(silent, i => Assert.InRange(forecasts.Alive[i], forecasts.ReturnInPatience[i], 0.3));
        Assert.Contains(Enumerable.Range(0, clients.Count), i => forecasts.Alive[i] > 0.9);
    }

    [Fact]
    public void Cancelled_work_ends()
    {
        var (table, _, _) = DrawnBase.Of(300, seed: 16, after: 0);

        Assert.ThrowsAny<OperationCanceledException>(() =>
            Forecaster.Run(table, ClientMetrics.Compute(table, null, CancellationToken.None), new ForecastOptions(), new CancellationToken(true)));
    }

    internal static BaseForecast Run(ClientTable table, int horizon) =>
        Forecaster.Run(table, ClientMetrics.Compute(table, null, CancellationToken.None), new ForecastOptions { HorizonDays = horizon }, CancellationToken.None);

    static void AssertLaws(ClientTable table, ClientForecasts clients)
    {
        for (var i = 0; i < table.Count; i++)
        {
            Assert.InRange(clients.Return[i], 0, 1);
            Assert.InRange(clients.ReturnInTwoCycles[i], clients.Return[i], 1);
            Assert.InRange(clients.ReturnInPatience[i], clients.ReturnInTwoCycles[i], 1);
            Assert.InRange(clients.Alive[i], clients.ReturnInPatience[i], 1);
            Assert.True(table.Purchases[i] != 1 || clients.Alive[i] < 1, "a one-time buyer is certainly alive");
            Assert.InRange(clients.Purchases[i], clients.Return[i] * 0.999999, double.MaxValue);
            Assert.InRange(clients.Spend[i], 0, double.MaxValue);
            Assert.InRange(clients.SpendLow[i], 0, clients.SpendHigh[i]);
            Assert.InRange(clients.SpendHigh[i], 0, double.MaxValue);
            Assert.InRange(clients.Ltv365[i], 0, double.MaxValue);
            Assert.InRange(clients.SpendIfAlive[i], clients.Spend[i], double.MaxValue);
            Assert.InRange(clients.Ltv365IfAlive[i], clients.Ltv365[i], double.MaxValue);
            Assert.True(table.Purchases[i] > 0 || clients.Return[i] == 0);
        }
    }

    static TestBase Corner(string corner, bool dated)
    {
        var table = new TestBase(dated);
        return corner switch
        {
            "nobody" => table,
            "no purchase" => table.Times(5, b => b.OnlyRefunded(7)),
            "one client" => table.Bought(500, 1, 40, 90, 200),
            "one day" => table.Times(50, b => b.Bought(100, 0)),
            "all tied" => table.Times(60, b => b.Bought(100, 10, 100, 190, 280)),
            "tiny sums" => table.Times(60, b => b.Add(new TestClient { Purchases = [new(200, 1, "A"), new(100, 1, "A"), new(30, 1, "B")] })),
            "one-time buyers" => table.Times(40, b => b.Bought(100, 3)).Times(40, b => b.Bought(200, 300)),
            "one repeat buyer" => table.Times(40, b => b.Bought(100, 50)).Bought(100, 20, 90),
            "a kopeck each" => table.Times(50, b => b.Add(new TestClient { Purchases = [new(300, 1, "A"), new(90, 1, "A")], Refunds = 2 })),
            "even pauses" => table.Times(50, b => b.Bought(100, 1, 31, 61, 91, 121, 151)).Times(50, b => b.Bought(100, 200, 230, 260, 290, 320)),
            "huge sums" => table.Times(60, b => b.Add(new TestClient { Purchases = [new(400, 90_000_000_000_000, "A"), new(60, 1, "A")] })),
            _ => table.Times(40, b => b.Bought(100, [.. Enumerable.Range(0, 100).Select(i => i * 4)])),
        };
    }
}
