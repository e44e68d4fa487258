using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Clients.Building;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Tests.Models.Forecasting;

public sealed class ClassSharesTests
{
    const int Horizon = 90;

    /// <summary>At the cut, 90 days before A: 40 regulars who bought that very day and go on, 40 sleepers (idle 430 days at a cycle of
    /// 30), 20 who bought once 510 days before it, and 10 newcomers of ten days, 5 of whom come back.</summary>
    static readonly Dictionary<(string Kind, string Class), ClassShare> Known = ForecasterTests.Run(
        new TestBase()
            .Times(40, clients => clients.Bought(1000, [.. Enumerable.Range(0, 25).Select(n => 30 * n)]))
            .Times(40, clients => clients.Bought(1000, [.. Enumerable.Range(0, 7).Select(n => 520 + (30 * n))]))
            .Times(20, clients => clients.Bought(1000, 600))
            .Times(5, clients => clients.Bought(1000, 100))
            .Times(5, clients => clients.Bought(1000, 100, 50))
            .Build(),
        Horizon).Quality.Classes.ToDictionary(share => (share.Kind, share.Class));

    [Theory]
    [InlineData("activity", "Active", 50, 45)]
    [InlineData("activity", "AtRisk", 0, 0)]
    [InlineData("activity", "Critical", 60, 0)]
    [InlineData("timing", "TooFewData", 30, 5)]
    [InlineData("timing", "Expected", 40, 40)]
    [InlineData("timing", "Now", 0, 0)]
    [InlineData("timing", "Overdue", 40, 0)]
    [InlineData("rfm", "Champions", 40, 40)]
    [InlineData("rfm", "Loyal", 0, 0)]
    [InlineData("rfm", "Newcomers", 0, 0)]
    [InlineData("rfm", "AtRisk", 0, 0)]
    [InlineData("rfm", "Sleeping", 40, 0)] // R 2: 5 · (20 + 20) / 110 = 1.8
    [InlineData("rfm", "Lost", 20, 0)]
    [InlineData("rfm", "NeedAttention", 10, 5)] // R 3: 5 · (60 + 5) / 110 = 2.95
    [InlineData("rfm", "Ordinary", 0, 0)]
    [InlineData("stage", "New", 10, 5)]
    [InlineData("stage", "OneOrder", 0, 0)]
    [InlineData("stage", "OneOrderAsleep", 20, 0)]
    [InlineData("stage", "Recovered", 0, 0)]
    [InlineData("stage", "Active", 40, 40)]
    [InlineData("stage", "FallingAsleep", 0, 0)]
    [InlineData("stage", "Asleep", 40, 0)]
    public void Class_is_where_the_client_stood_at_the_cut_and_counts_who_bought_after_it(string kind, string name, int clients, int bought) =>
        Assert.Equal(new ClassShare(kind, name, clients, bought), Known[(kind, name)]);

    [Fact]
    public void Risk_is_that_of_the_forecast_of_the_cut()
    {
        Assert.True(Known[("risk", "Low")].Bought >= 40, Known[("risk", "Low")].ToString());
        Assert.InRange(Known[("risk", "Critical")].Clients, 40, 60);
        Assert.Equal(0, Known[("risk", "Critical")].Bought);
    }

    [Fact]
    public void Every_kind_holds_each_client_of_the_check_once()
    {
        var quality = ForecasterTests.Run(DrawnBase.Of(2000, seed: 31, after: 0).Table, Horizon).Quality;

        Assert.Equal(["activity", "timing", "risk", "rfm", "stage"], quality.Classes.Select(share => share.Kind).Distinct());
        Assert.All(quality.Classes.GroupBy(share => share.Kind), kind =>
            Assert.Equal((quality.Check!.Clients, quality.Check.Buyers), (kind.Sum(share => share.Clients), kind.Sum(share => share.Bought))));
        Assert.All(quality.Classes, share => Assert.InRange(share.Bought, 0, share.Clients));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Metrics_of_the_cut_are_those_of_a_base_that_ends_there(int seed)
    {
        var clients = RandomBase.Clients(seed, 300);
        var known = clients.Select(client => client with
        {
            Purchases = [.. client.Purchases.Where(p => p.DaysAgo >= Horizon).Select(p => p with { DaysAgo = p.DaysAgo - Horizon })],
            Refunds = 0,
        });
        var past = PastTable.At(RandomBase.Of(clients, dated: true).Build(), TestBase.AnalysisDate.AddDays(-Horizon));

        var (there, here) = (Metrics(past), Metrics(RandomBase.Of(known, dated: true).Build()));

        Assert.Equal(here.BaseCycle, there.BaseCycle);
        Assert.Equal(here.IdleDays, there.IdleDays);
        Assert.Equal(here.TenureDays, there.TenureDays);
        Assert.Equal(here.Cycle, there.Cycle);
        Assert.Equal(here.Timing, there.Timing);
        Assert.Equal(here.Stage, there.Stage);
        Assert.Equal(here.Abc, there.Abc);

        static ClientMetrics Metrics(ClientTable table) => ClientMetrics.Compute(table, null, CancellationToken.None);
    }

    [Fact]
    public void Stated_first_purchase_is_known_at_the_cut_only_if_it_lies_before_it()
    {
        var past = PastTable.At(
            new TestBase()
                .Add(new TestClient { Purchases = [new TestPurchase(100, 100, "A")], StatedFirst = 500 })
                .Add(new TestClient { Purchases = [new TestPurchase(10, 100, "A")], StatedFirst = 500 })
                .Build(),
            TestBase.AnalysisDate.AddDays(-Horizon));

        Assert.Equal([TestBase.AnalysisDate.DayNumber - 500, -1], past.FirstDay);
        Assert.Equal([TestBase.AnalysisDate.DayNumber - 100, -1], past.FirstSeenDay);
        Assert.Equal([1, 0], past.Purchases);
    }

    [Fact]
    public void Usual_cycle_of_the_user_counts_at_the_cut_too()
    {
        // 80 clients with no pause between two days by the cut: no own cycle anywhere. Idle 100 days at the cut: ρ is 100 / 90 at the default, 100 / 50 here.
        var table = new TestBase().Times(40, clients => clients.Bought(10, 190, 190)).Times(40, clients => clients.Bought(10, 190, 190, 20)).Build();

        var quality = Forecaster.Run(
            table, ClientMetrics.Compute(table, 50, CancellationToken.None), new ForecastOptions { UsualCycleDays = 50 }, CancellationToken.None).Quality;

        Assert.Equal(new ClassShare("activity", "AtRisk", 80, 40), quality.Classes.Single(share => share is { Kind: "activity", Class: "AtRisk" }));
    }

    [Fact]
    public void Undated_base_has_no_classes_of_the_past() =>
        Assert.Empty(ForecasterTests.Run(DrawnBase.Of(300, seed: 21, after: 0, dated: false).Table, Horizon).Quality.Classes);
}
