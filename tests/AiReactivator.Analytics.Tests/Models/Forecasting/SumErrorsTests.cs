using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Tests.Models.Forecasting;

public sealed class SumErrorsTests
{
    [Fact]
    public void Past_windows_are_forecast_as_they_would_have_been_and_held_against_the_facts()
    {
        var (table, _, _) = DrawnBase.Of(1500, seed: 31, after: 0);

        var quality = Run(table, 90);

        // Two years of history: windows of 90 days at A − 90, A − 135, A − 180 and A − 365, and the year after A − 365.
        Assert.Equal([90, 135, 180, 365, 365], quality.Sums.Select(sum => table.AnalysisDate.DayNumber - sum.Day.DayNumber));
        Assert.Equal([90, 90, 90, 90, 365], quality.Sums.Select(sum => sum.HorizonDays));
        var newest = quality.Sums[0];
        var from = table.AnalysisDate.DayNumber - 90;
        var fact = Enumerable.Range(0, table.Count).Sum(client =>
            Enumerable.Range(table.PurchaseStart[client], table.Purchases[client]).Where(i => table.PurchaseDay[i] > from).Sum(i =>
                table.PurchaseDay[table.PurchaseStart[client]] <= from ? table.PurchaseAmount[i] : 0));
        Assert.Equal(fact, newest.Spend);
        Assert.All(quality.Sums, sum => Assert.InRange(sum.ExpectedSpend / sum.Spend, 0.7, 1.4));
    }

    [Fact]
    public void Sums_that_came_true_make_the_error_smaller_than_without_a_past()
    {
        var (table, _, _) = DrawnBase.Of(1500, seed: 32, after: 0);

        var errors = Run(table, 90).SumErrors;

        Assert.True(errors.YearTested);
        Assert.InRange(errors.Spend, 0.02, 0.25);
        Assert.InRange(errors.Buyers, 0.02, 0.25);
        Assert.InRange(errors.Year, 0.02, SumErrors.Untested.Year);
    }

    [Fact]
    public void Undated_base_has_the_error_that_is_assumed_without_a_past()
    {
        var (table, _, _) = DrawnBase.Of(600, seed: 33, after: 0, dated: false);

        var quality = Run(table, 90);

        Assert.Empty(quality.Sums);
        Assert.Equal(SumErrors.Untested, quality.SumErrors);
        Assert.Equal((0.25, Math.Sqrt(0.125)), (quality.SumErrors.Spend, quality.SumErrors.Year));
        Assert.Equal(Enumerable.Range(0, table.Count).Sum(i => table.LastDay[i] > table.FirstSeenDay[i] ? table.Purchases[i] - 1 : 0), quality.Repeats);
    }

    [Fact]
    public void Windows_of_very_different_levels_make_the_error_larger()
    {
        // Every client buys each month of the first three half-years, nobody in the newest one but a few.
        var random = new Random(34);
        var steady = new TestBase();
        var broken = new TestBase();
        for (var i = 0; i < 300; i++)
        {
            var shift = random.Next(30);
            int[] days = [.. Enumerable.Range(0, 24).Select(month => (30 * month) + shift).Where(_ => random.NextDouble() < 0.7), 725];
            steady.Bought(100, days);
            broken.Bought(100, [.. days.Where(day => day > 180 || (i % 10 == 0))]);
        }

        Assert.True(Run(broken.Build(), 90).SumErrors.Spend > 2 * Run(steady.Build(), 90).SumErrors.Spend);
    }

    static ForecastQuality Run(ClientTable table, int horizon) => Forecaster.Run(
        table, ClientMetrics.Compute(table, null, CancellationToken.None), new ForecastOptions { HorizonDays = horizon }, CancellationToken.None).Quality;
}
