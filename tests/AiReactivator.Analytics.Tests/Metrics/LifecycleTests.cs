using AiReactivator.Analytics.Metrics;

namespace AiReactivator.Analytics.Tests.Metrics;

public sealed class LifecycleTests
{
    [Theory]
    [InlineData(LifecycleStage.New, 100)]
    [InlineData(LifecycleStage.New, 100, 50, 0)]
    [InlineData(LifecycleStage.OneOrder, 101)]
    [InlineData(LifecycleStage.OneOrder, 300)]
    [InlineData(LifecycleStage.OneOrderAsleep, 301)]
    [InlineData(LifecycleStage.Active, 220, 120)]
    [InlineData(LifecycleStage.FallingAsleep, 221, 121)]
    [InlineData(LifecycleStage.FallingAsleep, 400, 300)]
    [InlineData(LifecycleStage.Asleep, 401, 301)]
    public void First_rule_that_matches_gives_the_stage(LifecycleStage stage, params int[] daysAgo)
    {
        Assert.Equal(stage, StageOf(new TestBase().Bought(10, daysAgo)));
    }

    [Fact]
    public void A_pause_of_more_than_three_cycles_before_the_last_purchase_is_a_recovery()
    {
        // Before the pause: two purchases 100 days apart, c = 100; the pause of 301 days is over three of them.
        Assert.Equal(LifecycleStage.Recovered, StageOf(new TestBase().Bought(10, 411, 311, 10)));
        Assert.Equal(LifecycleStage.Active, StageOf(new TestBase().Bought(10, 410, 310, 10)));
    }

    [Fact]
    public void After_one_purchase_the_pause_is_measured_by_the_base_cycle()
    {
        Assert.Equal(LifecycleStage.Recovered, StageOf(new TestBase().Bought(10, 311, 10)));
        Assert.Equal(LifecycleStage.Active, StageOf(new TestBase().Bought(10, 310, 10)));
    }

    [Fact]
    public void Two_purchases_on_the_day_of_return_are_one_return()
    {
        Assert.Equal(LifecycleStage.Recovered, StageOf(new TestBase().Bought(10, 311, 10, 10)));
    }

    [Fact]
    public void An_undated_base_cannot_tell_a_recovery()
    {
        Assert.Equal(LifecycleStage.Active, StageOf(new TestBase(dated: false).Bought(10, 411, 311, 10)));
    }

    static LifecycleStage StageOf(TestBase clients) => ClientMetrics.Compute(clients.Build(), usualCycleDays: 100, CancellationToken.None).Stage[0];
}
