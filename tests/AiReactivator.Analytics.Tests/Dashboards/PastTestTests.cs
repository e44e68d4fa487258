using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Pipeline;
using AiReactivator.Analytics.Tests.Models.Forecasting;

namespace AiReactivator.Analytics.Tests.Dashboards;

public sealed class PastTestTests
{
    [Fact]
    public void Tested_base_shows_forecast_beside_fact_in_roubles()
    {
        var result = Compute(DrawnBase.Of(500, seed: 5, after: 0).Table);
        var (past, check) = (result.Overview.Past, result.Forecast.Quality.Check!);
        var trial = past.Trial!;

        Assert.Null(past.Evidence);
        Assert.Equal((check.Day, check.HorizonDays, check.Clients, check.Buyers), (trial.Day, trial.HorizonDays, trial.Clients, trial.Buyers));
        Assert.Equal(
            (check.Calls.Length, check.Calls.Forecast, check.Calls.BiggestLtv, check.Calls.LongestIdle, check.Calls.Random),
            (trial.Calls.Length, trial.Calls.Forecast, trial.Calls.BiggestLtv, trial.Calls.LongestIdle, trial.Calls.Random));
        Assert.Equal((Math.Round(check.Spend) / 100, Math.Round(check.ExpectedSpend) / 100), ((double)trial.Spend, (double)trial.ExpectedSpend));
        Assert.Equal(trial.Clients, trial.Calibration.Sum(step => step.Clients));
        Assert.Equal(trial.Buyers, trial.Calibration.Sum(step => step.Bought * step.Clients), 6);
        Assert.Equal(trial.ExpectedBuyers, trial.Calibration.Sum(step => step.Expected * step.Clients), 6);
        Assert.Equal(check.Auc, trial.Scores.Auc);
    }

    [Fact]
    public void Classes_say_what_they_were_worth_then()
    {
        var result = Compute(DrawnBase.Of(500, seed: 5, after: 0).Table);
        var trial = result.Overview.Past.Trial!;

        var classes = result.Overview.Structure.Classes.Select(c => c.Past!).ToArray();
        Assert.Equal((trial.Clients, trial.Buyers), (classes.Sum(c => c.Clients), classes.Sum(c => c.Bought)));
        Assert.Equal(trial.Buyers, result.Sales.Timings.Sum(t => t.Past?.Bought ?? 0));
        Assert.All(classes, c => Assert.Equal(trial.HorizonDays, c.HorizonDays));
    }

    [Theory]
    [InlineData(40, 21, true)]
    [InlineData(40, 20, false)]
    [InlineData(0, 0, false)]
    public void Critical_that_bought_more_than_half_as_often_as_active_is_not_lost(int activeBought, int criticalBought, bool stillBuys)
    {
        var structure = new BaseStructure(
        [
            new(Activity.Active, 1, 1, 1, 1, new(100, activeBought, 90)),
            new(Activity.AtRisk, 1, 1, 1, 1),
            new(Activity.Critical, 1, 1, 1, 1, new(100, criticalBought, 90)),
        ]);

        Assert.Equal(stillBuys, structure.CriticalStillBuys);
        Assert.False((structure with { Classes = [structure.Active with { Past = null }, structure.AtRisk, structure.Critical] }).CriticalStillBuys);
    }

    [Fact]
    public void Undated_base_has_no_trial_and_says_why()
    {
        var past = Compute(DrawnBase.Of(500, seed: 5, after: 0, dated: false).Table).Overview.Past;

        Assert.Equal((ForecastState.Untested, GradeReason.NoDates), (past.Trust.State, past.Trust.Reason));
        Assert.Null(past.Trial);
        Assert.Null(past.Evidence);
    }

    [Fact]
    public void Small_base_says_what_it_has_and_what_it_needs()
    {
        // Two purchases of one day are one: a day is what the models count.
        var past = Compute(new TestBase().Bought(10, 331, 231, 231).Bought(20, 100, 0).Build()).Overview.Past;

        Assert.Equal(ForecastState.TooLittle, past.Trust.State);
        Assert.Equal(new PastEvidence(2, 30, 331, 200), past.Evidence);
        Assert.Null(past.Trial);
    }

    static AnalysisResult Compute(AiReactivator.Analytics.Clients.ClientTable table) =>
        AnalysisPipeline.Compute(table, new AnalysisSettings { UsualCycleDays = 100 }, null, CancellationToken.None);
}
