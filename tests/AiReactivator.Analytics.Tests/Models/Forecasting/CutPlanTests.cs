using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Tests.Models.Forecasting;

public sealed class CutPlanTests
{
    [Fact]
    public void Window_is_the_horizon_where_the_history_is_twice_as_long()
    {
        var plan = CutPlan.Of(0, 400, 90);

        Assert.Equal(90, plan.Horizon);
        Assert.Equal([310, 265, 220], plan.Days);
    }

    [Fact]
    public void Shorter_history_is_halved()
    {
        var plan = CutPlan.Of(0, 272, 273);

        Assert.Equal((136, 1), (plan.Horizon, plan.Days.Length));
    }

    [Fact]
    public void Same_season_of_past_years_is_looked_at()
    {
        var plan = CutPlan.Of(0, 1200, 90);

        Assert.Equal([1110, 1065, 1020, 835, 470], plan.Days);
        Assert.Equal([false, false, false, true, true], plan.Seasonal);
    }

    [Fact]
    public void Recent_cut_of_the_same_season_is_both()
    {
        var plan = CutPlan.Of(0, 1500, 365);

        Assert.Equal(1135, plan.Days[0]);
        Assert.True(plan.Seasonal[0]);
        Assert.All(plan.Days, day => Assert.InRange(day, 365, 1500 - 365));
    }

    [Fact]
    public void History_of_some_days_is_not_cut() => Assert.Empty(CutPlan.Of(0, 20, 90).Days);
}
