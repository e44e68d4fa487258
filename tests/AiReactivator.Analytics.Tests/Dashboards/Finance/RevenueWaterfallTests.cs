using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Dashboards.Finance;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Tests.Dashboards.Finance;

public sealed class RevenueWaterfallTests
{
    [Fact]
    public void Potential_less_the_threat_and_what_is_saved()
    {
        // Potential, last 365 days: 1000 + 2000 + 0. Threat: 2000 · 0.6 of the second; the third has not bought for two years, so
        // that its cheque is no part of the potential: 500 · 0.9 = 450 lie outside.
        // Saved: 1200 · 0.6 reached · 0.15 = 108. Left: 3000 − 1200 + 108.
        var table = new TestBase().Bought(1000, 10, 400).Bought(2000, 100).Bought(500, 730);

        var bars = FinanceBase.Of(table, columns =>
        {
            columns.Set(0, churn: 0.5);
            columns.Set(1, churn: 0.6);
            columns.Set(2, churn: 0.9);
        }).Waterfall;

        Assert.Equal((PotentialPeriod.LastYear, 3000, 1200, 450m, 108, 1908), (bars.Period, bars.Potential!.Roubles, bars.AtRisk!.Roubles, bars.AtRiskOutside, bars.Saved!.Roubles, bars.Forecast!.Roubles));
        Assert.Equal([3000, 1800, 1908, 1908], bars.Steps.Select(step => step.After));
        Assert.Equal([EvidenceGrade.Fact, EvidenceGrade.Estimate, EvidenceGrade.Assumption, EvidenceGrade.Assumption], bars.Steps.Select(step => step.Evidence));
        Assert.InRange(bars.Forecast.Roubles, bars.Forecast.Low!.Value, bars.Forecast.High!.Value);
    }

    [Fact]
    public void Without_a_year_of_history_the_potential_is_all_that_was_bought()
    {
        var bars = FinanceBase.Of(new TestBase().Bought(1000, 10, 300), columns => columns.Set(0, churn: 0.7)).Waterfall;

        // 2000; next cheque 1000 · 0.7.
        Assert.Equal((PotentialPeriod.AllTime, 2000, 700, 0m), (bars.Period, bars.Potential!.Roubles, bars.AtRisk!.Roubles, bars.AtRiskOutside));
    }

    [Fact]
    public void Conversion_is_an_editable_assumption()
    {
        var settings = new CalculationSettings { Conversion = 0.5, Call = new ChannelSettings(100, 1) };

        var bars = FinanceBase.Of(new TestBase().Bought(1000, 10), columns => columns.Set(0, churn: 0.8), settings: settings).Waterfall;

        Assert.Equal((0.5, 400), (bars.Conversion, bars.Saved!.Roubles));
    }

    [Fact]
    public void Without_forecasts_the_potential_stands_alone()
    {
        var quality = new ForecastQuality(ForecastState.TooLittle, ForecastGrade.D, GradeReason.TooFewRepeats, 90);

        var bars = FinanceBase.Of(new TestBase().Bought(1000, 10), null, quality).Waterfall;

        Assert.Equal((1000, false), (bars.Potential!.Roubles, bars.State.Shown));
        Assert.Null(bars.AtRisk ?? bars.Saved ?? bars.Forecast);
        Assert.Empty(bars.Steps);
    }
}
