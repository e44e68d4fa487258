using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Pipeline;

namespace AiReactivator.Analytics.Tests.Dashboards;

public sealed class ClientQueryTests
{
    // c = 100 for each: 0 «Самое время», 1 «Просрочен» ρ 2, 2 «Просрочен» ρ 4, 3 «Еще рано», 4 one purchase, 5 none, 6 like 1 but smaller.
    static readonly AnalysisResult Result = AnalysisPipeline.Compute(
        new TestBase()
            .Bought(10, 200, 100)
            .Bought(30, 300, 200)
            .Bought(900, 500, 400)
            .Bought(500, 120, 20)
            .Bought(70, 150)
            .OnlyRefunded(1)
            .Bought(20, 300, 200)
            .Build(),
        new AnalysisSettings { UsualCycleDays = 100 },
        null,
        CancellationToken.None);

    [Fact]
    public void Call_order_is_whom_a_call_still_catches_by_money_then_the_rest_by_money()
    {
        Assert.Equal([1, 6, 0, 2, 3, 4, 5], Order(new ClientQuery()));
        Assert.Equal(3, Result.Sales.CallNow);
        Assert.Equal(120, Result.Sales.CallNowRevenue);
    }

    [Theory]
    [InlineData(ClientSort.Revenue, false, new[] { 5, 0, 6, 1, 4, 3, 2 })]
    [InlineData(ClientSort.Revenue, true, new[] { 2, 3, 4, 1, 6, 0, 5 })]
    [InlineData(ClientSort.IdleDays, true, new[] { 2, 1, 6, 4, 0, 3, 5 })]
    [InlineData(ClientSort.IdleDays, false, new[] { 3, 0, 4, 1, 6, 2, 5 })]
    [InlineData(ClientSort.OverdueDays, true, new[] { 2, 1, 6, 0, 3, 4, 5 })]
    [InlineData(ClientSort.SleepRatio, true, new[] { 2, 1, 6, 4, 0, 3, 5 })]
    [InlineData(ClientSort.Purchases, true, new[] { 2, 3, 1, 6, 0, 4, 5 })]
    [InlineData(ClientSort.AverageOrder, true, new[] { 2, 3, 4, 1, 6, 0, 5 })]
    [InlineData(ClientSort.LastPurchase, true, new[] { 3, 0, 4, 1, 6, 2, 5 })]
    [InlineData(ClientSort.Expected, false, new[] { 2, 1, 6, 0, 3, 4, 5 })]
    public void Ties_go_by_money_and_clients_without_the_figure_stand_last(ClientSort sort, bool descending, int[] order)
    {
        Assert.Equal(order, Order(new ClientQuery { Sort = sort, Descending = descending }));
    }

    [Fact]
    public void Filters_narrow_together()
    {
        Assert.Equal([1, 6, 2], Order(new ClientQuery { Timings = [PurchaseTiming.Overdue] }));
        Assert.Equal([1, 6], Order(new ClientQuery { Timings = [PurchaseTiming.Overdue], Activities = [Activity.AtRisk] }));
        Assert.Equal([4], Order(new ClientQuery { Stages = [LifecycleStage.OneOrder] }));
        Assert.Equal([2, 3], Order(new ClientQuery { Abc = "A" }));
        Assert.Equal([4], Order(new ClientQuery { Abc = "B" }));
        Assert.Equal([2, 3, 4], Order(new ClientQuery { Abc = "BA" }));
    }

    [Fact]
    public void Clients_found_by_a_search_keep_the_order_of_the_query()
    {
        Assert.Equal([6, 2], Order(new ClientQuery { Clients = [2, 6, 999, -1, 6] }));
        Assert.Empty(Order(new ClientQuery { Clients = [] }));
    }

    [Fact]
    public void Pages_cut_the_same_order()
    {
        var page = Result.Query(new ClientQuery { Skip = 2, Take = 3 });
        Assert.Equal((7, new[] { 0, 2, 3 }), (page.Total, page.Rows.Select(r => r.Client).ToArray()), PageComparer);

        var filtered = Result.Query(new ClientQuery { Timings = [PurchaseTiming.Overdue], Skip = 1, Take = 1 });
        Assert.Equal((3, new[] { 6 }), (filtered.Total, filtered.Rows.Select(r => r.Client).ToArray()), PageComparer);

        Assert.Empty(Result.Query(new ClientQuery { Skip = 100 }).Rows);
        Assert.Single(Result.Query(new ClientQuery { Take = -5, Skip = -5 }).Rows);
    }

    static bool PageComparer((int Total, int[] Clients) x, (int Total, int[] Clients) y) => x.Total == y.Total && x.Clients.SequenceEqual(y.Clients);

    static int[] Order(ClientQuery query) => [.. Result.Query(query with { Take = 500 }).Rows.Select(r => r.Client)];
}
