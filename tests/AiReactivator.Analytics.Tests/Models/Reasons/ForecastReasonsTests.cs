using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Models.Reasons;
using AiReactivator.Analytics.Pipeline;
using AiReactivator.Analytics.Tests.Models.Forecasting;

namespace AiReactivator.Analytics.Tests.Models.Reasons;

public sealed class ForecastReasonsTests
{
    [Theory]
    [InlineData(true, 90)]
    [InlineData(true, 30)]
    [InlineData(false, 90)]
    public void Moves_sum_to_what_lies_between_the_client_and_the_base(bool dated, int horizon)
    {
        var (table, forecast, reasons) = Drawn(1500, seed: 71, dated, horizon);

        Assert.Equal(forecast.Clients.Return.Average(), reasons.Reference, 1e-9);
        var wanted = LogOdds(reasons.Reference);
        for (var i = 0; i < table.Count; i++)
        {
            var moves = reasons.Drivers(i);
            Assert.Equal(LogOdds(forecast.Clients.Return[i]) - wanted, moves.Sum(move => move.LogOdds), 1e-6);
            Assert.Equal(forecast.Clients.Return[i] - reasons.Reference, moves.Sum(move => move.Share), 1e-6);
            Assert.Equal(moves.OrderByDescending(move => Math.Abs(move.LogOdds)), moves);
            Assert.Distinct(moves.Select(move => move.Driver));
        }
    }

    [Fact]
    public void Undated_base_has_the_drivers_of_the_purchase_models_only()
    {
        var (table, _, reasons) = Drawn(600, seed: 72, dated: false, 90);

        for (var i = 0; i < table.Count; i++)
        {
            Assert.All(reasons.Drivers(i), move => Assert.Contains(move.Driver, (ForecastDriver[])[ForecastDriver.Pause, ForecastDriver.Frequency, ForecastDriver.Tenure]));
        }
    }

    [Fact]
    public void Long_silence_is_told_as_what_keeps_a_client_away()
    {
        var (table, _, _) = DrawnBase.Of(600, seed: 73, after: 0);
        var quiet = Enumerable.Range(0, table.Count).Where(i => table.Purchases[i] >= 6).MaxBy(i => (table.AnalysisDate.DayNumber - table.LastDay[i]) * table.Purchases[i] / Math.Max(1.0, table.LastDay[i] - table.FirstDay[i]));

        var first = Reasons(table, 90).Reasons.Drivers(quiet)[0];

        Assert.Equal(ForecastDriver.Pause, first.Driver);
        Assert.InRange(first.Share, -1, -0.05);
    }

    [Theory]
    [InlineData(true, 90)]
    [InlineData(true, 365)]
    [InlineData(false, 90)]
    public void Purchase_lowers_the_risk_and_silence_raises_it(bool dated, int horizon)
    {
        var (table, _, reasons) = Drawn(1500, seed: 74, dated, horizon);
        var lower = 0;
        for (var i = 0; i < table.Count; i++)
        {
            var (change, ifNot) = reasons.Change(i)!.Value;
            Assert.InRange(change.Day, table.AnalysisDate.DayNumber + 1, table.AnalysisDate.DayNumber + Math.Ceiling(reasons.PatienceDays(i)));
            Assert.InRange(change.IfBought, 0, change.Risk);
            Assert.InRange(ifNot, change.Risk, 100);
            lower += change.IfBought < change.Risk ? 1 : 0;
        }

        Assert.InRange(lower, table.Count / 2, table.Count);
    }

    [Theory]
    [InlineData("base-75.csv")]
    [InlineData("shop-850.csv")]
    public void Where_the_past_of_a_small_base_has_it_otherwise_a_purchase_still_lowers_the_risk(string sample)
    {
        using var file = File.OpenRead(Path.Combine(Repository.Root, "samples", sample));
        var table = AnalysisPipeline.NormalizeLocalFile(file, new AnalysisSettings(), null, CancellationToken.None).Base.Clients!;
        var (_, forecast, reasons) = Reasons(table, 90);
        var (more, otherwise, lower) = (new OnePurchaseMore(forecast.Probe!), 0, 0);
        for (var i = 0; i < table.Count; i++)
        {
            if (reasons.Change(i) is { } found)
            {
                Assert.InRange(found.Change.IfBought, 0, found.Change.Risk);
                Assert.InRange(found.IfNot, found.Change.Risk, 100);
                var plain = more.Churn(forecast.Probe!.RowOf(i), found.Change.Day - table.AnalysisDate.DayNumber, true, reasons.PatienceDays(i));
                otherwise += RiskRule.WholePercent(plain) > found.Change.Risk ? 1 : 0;
                lower += found.Change.IfBought < found.Change.Risk ? 1 : 0;
            }
        }

        Assert.True(otherwise > 0, "Such a base is what this is about");
        Assert.InRange(lower, table.Count / 4, table.Count);
    }

    [Fact]
    public void By_the_purchase_models_alone_a_purchase_lowers_the_risk_of_everybody()
    {
        var probe = ReasonBase.Probe(RandomBase.Of(RandomBase.Clients(75, 300), dated: false).Build());
        var more = new OnePurchaseMore(probe);
        for (var row = 0; row < probe.Histories.Client.Length; row++)
        {
            var before = 0.0;
            for (var days = 0; days <= 400; days += 25)
            {
                var (bought, not) = (more.Churn(row, days, true, 200), more.Churn(row, days, false, 200));
                Assert.InRange(bought, 0, not);
                Assert.InRange(not, before, 1);
                before = not;
            }
        }
    }

    [Fact]
    public void Risk_after_a_purchase_by_hand()
    {
        // x = 1, t_x = 30, T = 60, and 30 days later x = 2, t_x = T = 90. MBG/NBD with r = 1, α = 30, a = 1, b = 3:
        // P(alive) = 1 / (1 + 1/5) = 5/6, a purchase within 120 days 1 − (120/240)³ = 7/8: return 35/48.
        // Not bought: P(alive) = 1 / (1 + 1/4 · (120/60)²) = 1/2, 1 − (120/240)² = 3/4: 3/8. Both odds times e^0.3.
        var more = new OnePurchaseMore(ReasonBase.Probe(new TestBase(dated: false).Bought(100, 60, 30).Build()));

        Assert.Equal(1 / (1 + (35 / 13.0 * Math.Exp(0.3))), more.Churn(0, 30, true, 120), 1e-9);
        Assert.Equal(1 / (1 + (3 / 5.0 * Math.Exp(0.3))), more.Churn(0, 30, false, 120), 1e-9);
    }

    [Fact]
    public void Nobody_asked_anything_more_is_as_the_forecast_says()
    {
        // The table of one client that what-ifs are asked of has all that the features look at.
        var (table, forecast, reasons) = Drawn(1500, seed: 76, dated: true, 90);
        var more = new OnePurchaseMore(forecast.Probe!);

        for (var row = 0; row < forecast.Probe!.Histories.Client.Length; row++)
        {
            var client = forecast.Probe.Histories.Client[row];
            Assert.Equal(forecast.Clients.Churn(client), more.Churn(row, 0, false, reasons.PatienceDays(client)), 1e-9);
        }

        Assert.NotNull(forecast.Probe.Rule.Learned);
        Assert.Equal(table.Count, forecast.Probe.Histories.Client.Length);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Columns_say_what_each_client_is_told(bool dated)
    {
        var (table, _, reasons) = Drawn(900, seed: 77, dated, 90);

        var columns = reasons.Columns(CancellationToken.None);

        for (var i = 0; i < table.Count; i++)
        {
            Assert.Equal(reasons.Change(i)?.Change, columns.Change(i));
            Assert.Equal(reasons.Expected(i), columns.Expected(i));
            var moves = reasons.Drivers(i);
            var told = RiskRule.WholePercent(moves[0].Share);
            Assert.Equal(told == 0 ? null : (moves[0].Driver, told), columns.First(i));
            Assert.Equal(moves[1].Driver, columns.Second(i)?.Driver ?? moves[1].Driver);
        }
    }

    [Fact]
    public void Client_without_purchases_has_no_reasons()
    {
        var table = RandomBase.Of(RandomBase.Clients(78, 500).Append(new TestClient { Refunds = 500 }), dated: false).Build();
        var metrics = ClientMetrics.Compute(table, null, CancellationToken.None);
        var forecast = Forecaster.Run(table, metrics, new ForecastOptions(), CancellationToken.None);
        var reasons = ForecastReasons.Of(forecast with { Quality = forecast.Quality with { State = ForecastState.Untested } }, metrics)!;

        var columns = reasons.Columns(CancellationToken.None);

        Assert.Empty(reasons.Drivers(500));
        Assert.Equal((null, null), (reasons.Change(500), reasons.Expected(500)));
        Assert.Equal((null, null, null), (columns.Change(500), columns.Expected(500), columns.First(500)));
        Assert.Contains(Enumerable.Range(0, 500), client => columns.Change(client) is not null);
    }

    public static TheoryData<string> Corners => ["nobody", "no purchase", "one client", "one day", "all tied", "one-time buyers", "zero sums"];

    [Theory]
    [MemberData(nameof(Corners))]
    public void Corner_base_has_finite_reasons_or_none(string corner)
    {
        foreach (var dated in (bool[])[true, false])
        {
            foreach (var horizon in (int[])[30, 365])
            {
                var table = CornerBase.Of(corner, dated);
                var metrics = ClientMetrics.Compute(table, null, CancellationToken.None);
                var forecast = Forecaster.Run(table, metrics, new ForecastOptions { HorizonDays = horizon }, CancellationToken.None);
                var reasons = ForecastReasons.Of(forecast, metrics);
                Assert.True(reasons is null || forecast.Quality.State is ForecastState.Tested or ForecastState.Untested);

                // Whatever the state says of their worth: the figures themselves are finite.
                reasons ??= ForecastReasons.Of(forecast with { Quality = forecast.Quality with { State = ForecastState.Untested } }, metrics);
                for (var i = 0; reasons is not null && i < table.Count; i++)
                {
                    Assert.All(reasons.Drivers(i), move => Assert.InRange(move.Share, -1, 1));
                    Assert.Equal(table.Purchases[i] > 0, reasons.Expected(i) is { } range && range.From > table.AnalysisDate.DayNumber && range.To >= range.From);
                    Assert.Equal(table.Purchases[i] > 0, reasons.Change(i) is { Change.IfBought: >= 0 and <= 100, IfNot: >= 0 and <= 100 });
                }
            }
        }
    }

    [Fact]
    public void Where_nobody_can_be_told_from_anybody_nobody_is_told_anything()
    {
        var (table, _, _) = DrawnBase.Of(800, seed: 13, after: 0, sameForAll: true);
        var metrics = ClientMetrics.Compute(table, null, CancellationToken.None);

        Assert.Null(ForecastReasons.Of(Forecaster.Run(table, metrics, new ForecastOptions(), CancellationToken.None), metrics));
    }

    static (ClientTable Table, BaseForecast Forecast, ForecastReasons Reasons) Drawn(int count, int seed, bool dated, int horizon) =>
        Reasons(DrawnBase.Of(count, seed, after: 0, dated: dated).Table, horizon);

    static (ClientTable Table, BaseForecast Forecast, ForecastReasons Reasons) Reasons(ClientTable table, int horizon)
    {
        var metrics = ClientMetrics.Compute(table, null, CancellationToken.None);
        var forecast = Forecaster.Run(table, metrics, new ForecastOptions { HorizonDays = horizon }, CancellationToken.None);
        return (table, forecast, ForecastReasons.Of(forecast, metrics)!);
    }

    static double LogOdds(double share) => Math.Log(share) - Math.Log(1 - share);
}
