using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Models.Evaluation;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Tests.Models.Forecasting.Laboratory;

/// <summary>Forecasts of drawn bases against what their clients did: some behaviours of the catalogue, the rest being for trials by hand.</summary>
public sealed class LaboratoryTests
{
    const int Horizon = 90;

    /// <summary>What the models know, what only the past can teach, and what a file without dates can tell by itself.</summary>
    [Theory]
    [InlineData("chance purchases, leaving", true)]
    [InlineData("chance purchases, leaving", false)]
    [InlineData("leaving by the calendar", false)]
    [InlineData("even pauses", true)]
    [InlineData("contracts", false)]
    [InlineData("cut export", true)]
    [InlineData("some double rows", false)]
    [InlineData("mostly one-time buyers", true)]
    public void Forecast_of_a_drawn_base_is_calibrated_and_orders_as_well_as_the_models(string behaviour, bool dated)
    {
        var (table, forecast, bought, spend) = Run(behaviour, dated);

        var shares = forecast.Clients.Return;
        Assert.InRange(CalibrationTable.Of(shares, bought).Error!.Value, 0, 0.035);
        Assert.InRange(CalibrationFit.Of(shares, bought)!.Slope, 0.85, 1.15);
        Assert.InRange(forecast.Clients.Spend.Sum() / spend.Sum(), 0.85, 1.15);
        Assert.True(RankingScores.Auc(shares, bought) > 0.75);
        Assert.Equal(dated ? ForecastState.Tested : ForecastState.Untested, forecast.Quality.State);
        Assert.Equal(table.Count, shares.Length);
    }

    [Fact]
    public void Season_that_the_history_has_seen_is_expected_again()
    {
        var (_, forecast, bought, spend) = Run("season, peak ahead", dated: true);

        var models = forecast.Clients.Return.Sum() / forecast.Quality.BuyersFactor;
        Assert.True(models < 0.88 * bought.Count(b => b), "the drawn season is no season");
        Assert.InRange(forecast.Clients.Return.Sum() / bought.Count(b => b), 0.88, 1.1);
        Assert.InRange(forecast.Clients.Spend.Sum() / spend.Sum(), 0.8, 1.15);
    }

    [Fact]
    public void Rows_of_one_day_do_not_make_a_forecast_bold()
    {
        var (_, forecast, bought, _) = Run("some double rows", dated: false);

        Assert.InRange(CalibrationFit.Of(forecast.Clients.Return, bought)!.Slope, 0.9, 1.1);
    }

    [Fact]
    public void Same_seed_draws_the_same_base()
    {
        var how = new Behaviour("few") { Clients = 50, MoreRows = 0.3, Wander = 0.5 };

        Assert.Equal(new SyntheticBase(how, seed: 3).Undated.PurchaseAmount, new SyntheticBase(how, seed: 3).Undated.PurchaseAmount);
        Assert.NotEqual(new SyntheticBase(how, seed: 3).Undated.PurchaseAmount, new SyntheticBase(how, seed: 4).Undated.PurchaseAmount);
    }

    static (ClientTable Table, BaseForecast Forecast, bool[] Bought, double[] Spend) Run(string behaviour, bool dated)
    {
        var drawn = new SyntheticBase(Behaviour.All.Single(how => how.Name == behaviour), seed: 41, after: Horizon);
        var (bought, spend) = drawn.Answers(Horizon);
        var table = dated ? drawn.Table : drawn.Undated;
        return (table, ForecasterTests.Run(table, Horizon), bought, spend);
    }
}
