using AiReactivator.Analytics.Metrics;

namespace AiReactivator.Analytics.Tests.Metrics;

public sealed class ClientMetricsTests
{
    const int UsualCycle = 100;

    [Theory]
    [InlineData(79, PurchaseTiming.Expected, Activity.Active)]
    [InlineData(80, PurchaseTiming.Now, Activity.Active)]
    [InlineData(120, PurchaseTiming.Now, Activity.Active)]
    [InlineData(121, PurchaseTiming.Overdue, Activity.AtRisk)]
    [InlineData(300, PurchaseTiming.Overdue, Activity.AtRisk)]
    [InlineData(301, PurchaseTiming.Overdue, Activity.Critical)]
    public void Client_exactly_on_a_border_belongs_to_the_class_that_includes_it(int idle, PurchaseTiming timing, Activity activity)
    {
        // n = 2, own cycle 100, c₀ = 100: c = 100.
        var metrics = Compute(new TestBase().Bought(10, idle + 100, idle));

        Assert.Equal(100, metrics.Cycle[0]);
        Assert.Equal(idle / 100.0, metrics.SleepRatio[0]);
        Assert.Equal(timing, metrics.Timing[0]);
        Assert.Equal(activity, metrics.Activity[0]);
    }

    [Fact]
    public void Cycle_is_drawn_towards_the_base_the_more_the_fewer_purchases()
    {
        // own = (250 − 10) / 3 = 80; c = (3 · 80 + 100) / 4 = 85; R = 10; expected in 75 days.
        var base_ = new TestBase().Bought(10, 250, 170, 60, 10);
        var metrics = Compute(base_);

        Assert.Equal(85, metrics.Cycle[0]);
        Assert.Equal(10, metrics.IdleDays[0]);
        Assert.Equal(250, metrics.TenureDays[0]);
        Assert.Equal(TestBase.AnalysisDate.DayNumber + 75, metrics.ExpectedDay[0]);
        Assert.Equal(-75, metrics.OverdueDays(base_.Build(), 0));
    }

    [Fact]
    public void One_purchase_has_the_cycle_of_the_base_and_no_expected_date()
    {
        var base_ = new TestBase().Bought(10, 130);
        var metrics = Compute(base_);

        Assert.Equal(100, metrics.Cycle[0]);
        Assert.Equal(1.3, metrics.SleepRatio[0]);
        Assert.Equal(-1, metrics.ExpectedDay[0]);
        Assert.Null(metrics.OverdueDays(base_.Build(), 0));
        Assert.Equal(PurchaseTiming.TooFewData, metrics.Timing[0]);
        Assert.Equal(Activity.AtRisk, metrics.Activity[0]);
    }

    [Fact]
    public void Without_purchases_nothing_is_told()
    {
        var metrics = Compute(new TestBase().OnlyRefunded(5));

        Assert.Equal(-1, metrics.IdleDays[0]);
        Assert.Equal(-1, metrics.TenureDays[0]);
        Assert.True(double.IsNaN(metrics.Cycle[0]));
        Assert.True(double.IsNaN(metrics.SleepRatio[0]));
        Assert.Equal(PurchaseTiming.None, metrics.Timing[0]);
        Assert.Equal(Activity.None, metrics.Activity[0]);
        Assert.Equal(LifecycleStage.None, metrics.Stage[0]);
    }

    [Fact]
    public void Two_purchases_on_one_day_have_no_own_cycle()
    {
        var metrics = Compute(new TestBase().Bought(10, 90, 90));

        Assert.Equal(100, metrics.Cycle[0]);
        Assert.Equal(0.9, metrics.SleepRatio[0]);
        Assert.Equal(PurchaseTiming.Now, metrics.Timing[0]);
    }

    [Fact]
    public void A_cut_export_makes_tenure_by_the_stated_date_and_the_cycle_by_the_rows()
    {
        var metrics = Compute(new TestBase().Add(new TestClient
        {
            StatedFirst = 1000,
            Purchases = [new(150, 100, "A"), new(50, 100, "A")],
        }));

        Assert.Equal(1000, metrics.TenureDays[0]);
        Assert.Equal(100, metrics.Cycle[0]);
    }

    [Fact]
    public void Overdue_days_and_expected_date_are_rounded_alike()
    {
        // span 101, c = (101 + 100) / 2 = 100.5 → 101 days; R = 300.
        var base_ = new TestBase().Bought(10, 401, 300);
        var metrics = Compute(base_);

        Assert.Equal(TestBase.AnalysisDate.DayNumber - 300 + 101, metrics.ExpectedDay[0]);
        Assert.Equal(199, metrics.OverdueDays(base_.Build(), 0));
    }

    static ClientMetrics Compute(TestBase clients) => ClientMetrics.Compute(clients.Build(), UsualCycle, CancellationToken.None);
}
