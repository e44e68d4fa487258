using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Pipeline;

namespace AiReactivator.Analytics.Tests.Dashboards;

public sealed class OverviewTests
{
    // With a usual cycle of 100 days and too few own cycles to measure: ρ = R / 100 for one purchase.
    static TestBase Clients(int active, int risk, int critical) => new TestBase()
        .Times(active, b => b.Bought(100, 50))
        .Times(risk, b => b.Bought(100, 200))
        .Times(critical, b => b.Bought(100, 400));

    [Fact]
    public void Health_of_a_base_without_repeats_is_counted_by_hand()
    {
        // 0.45 · 0.5 + 0.25 · 0 + 0.30 · (1 − 0.25 − 0.125) = 0.4125
        var health = Compute(Clients(10, 5, 5)).Health;

        Assert.Equal(new HealthIndex(41, null, 0.5, 0, 0.25, 0.25, true), health);
    }

    [Fact]
    public void Health_of_faithful_clients_is_a_hundred()
    {
        var health = Compute(new TestBase().Times(20, b => b.Bought(10, 200, 100, 0))).Health;

        Assert.Equal(100, health.Value);
        Assert.False(health.Alarm);
    }

    [Fact]
    public void Health_is_missing_under_twenty_clients_with_purchases()
    {
        var health = Compute(Clients(10, 5, 4).OnlyRefunded(1)).Health;

        Assert.Null(health.Value);
        Assert.Equal("TooFewClients", health.WhyMissing);
        Assert.False(health.Alarm);
    }

    [Fact]
    public void Health_is_missing_while_the_history_is_shorter_than_a_cycle()
    {
        Assert.Equal("ShortHistory", Compute(new TestBase().Times(20, b => b.Bought(10, 99))).Health.WhyMissing);
        Assert.Null(Compute(new TestBase().Times(20, b => b.Bought(10, 100))).Health.WhyMissing);
    }

    [Fact]
    public void Health_is_missing_where_nobody_had_time_to_come_back()
    {
        // The stated first purchases are inside a cycle although the rows are older: a contradiction, not a share.
        var clients = new TestBase().Times(20, b => b.Add(new TestClient { StatedFirst = 50, Purchases = [new(120, 100, "A"), new(50, 100, "A")] }));

        Assert.Equal("NoRepeatShare", Compute(clients).Health.WhyMissing);
    }

    [Fact]
    public void Structure_counts_clients_and_money_apart()
    {
        var structure = Compute(new TestBase().Bought(300, 50).Bought(100, 200).Bought(100, 50).OnlyRefunded(40)).Structure;

        Assert.Equal(
            [
                new StructureClass(Activity.Active, 2, 2 / 3.0, 400, 0.8),
                new StructureClass(Activity.AtRisk, 1, 1 / 3.0, 100, 0.2),
                new StructureClass(Activity.Critical, 0, 0, 0, 0),
            ],
            structure.Classes);
    }

    [Fact]
    public void Shares_over_nothing_are_missing()
    {
        var overview = Compute(new TestBase().OnlyRefunded(40));

        Assert.All(overview.Structure.Classes, c => Assert.Equal((null, null), (c.Share, c.RevenueShare)));
        Assert.Null(overview.Health.Value);
        Assert.Null(overview.Health.RepeatShare);
        Assert.Null(overview.Counters.FirstPurchase);
        Assert.Equal(-40, overview.Counters.Revenue);
    }

    [Fact]
    public void Counters_add_up()
    {
        var counters = Compute(new TestBase().Bought(100, 300, 200).Bought(50, 10).OnlyRefunded(30)).Counters;

        Assert.Equal((3, 3, 3, 1, 220m), (counters.Transactions, counters.Purchases, counters.Clients, counters.WithoutPurchases, counters.Revenue));
        Assert.Equal(TestBase.AnalysisDate.AddDays(-300), counters.FirstPurchase);
        Assert.Equal((100, false), (counters.BaseCycleDays, counters.BaseCycleMeasured));
    }

    [Fact]
    public void Biggest_outside_their_cycle_are_five_by_money()
    {
        var clients = new TestBase().Bought(999, 50);
        foreach (var roubles in (int[])[10, 70, 30, 50, 20, 60])
        {
            clients.Bought(roubles, 200);
        }

        var biggest = Compute(clients).Biggest;

        Assert.Equal(6, biggest.TotalOutside);
        Assert.Equal([70m, 60m, 50m, 30m, 20m], biggest.Clients.Select(c => c.Revenue));
    }

    static OverviewDashboard Compute(TestBase clients) =>
        AnalysisPipeline.Compute(clients.Build(), new AnalysisSettings { UsualCycleDays = 100 }, null, CancellationToken.None).Overview;
}
