using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Pipeline;

namespace AiReactivator.Analytics.Tests.Dashboards;

/// <summary>What holds for every base.</summary>
public sealed class DashboardLawsTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Shares_add_up_to_one_and_groups_to_the_whole(int seed)
    {
        var clients = RandomBase.Clients(seed, 60);
        var result = Compute(clients, dated: seed % 2 == 0);
        var (overview, sales) = (result.Overview, result.Sales);

        Assert.Equal(1, overview.Structure.Classes.Sum(c => c.Share!.Value), 12);
        Assert.Equal(1, overview.Structure.Classes.Sum(c => c.RevenueShare!.Value), 12);
        Assert.Equal(overview.Counters.Clients - overview.Counters.WithoutPurchases, overview.Structure.Classes.Sum(c => c.Clients));
        Assert.Equal(overview.Counters.Clients, sales.Timings.Sum(t => t.Clients));
        Assert.Equal(overview.Counters.Revenue, sales.Timings.Sum(t => t.Revenue));
        Assert.Equal(overview.Biggest.TotalOutside, overview.Structure.AtRisk.Clients + overview.Structure.Critical.Clients);
        Assert.InRange(overview.Health.Value ?? 0, 0, 100);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Order_of_clients_changes_no_figure(int seed)
    {
        var clients = RandomBase.Clients(seed, 60);
        var places = Enumerable.Range(0, clients.Length).ToArray();
        new Random(seed).Shuffle(places);
        var (one, other) = (Compute(clients, dated: true), Compute([.. places.Select(p => clients[p])], dated: true));

        Assert.Equal(one.Overview.Counters, other.Overview.Counters);
        Assert.Equal(one.Overview.Health, other.Overview.Health);
        Assert.Equal(one.Overview.Structure.Classes, other.Overview.Structure.Classes);
        Assert.Equal(one.Sales.Timings, other.Sales.Timings);
        var rows = All(one).ToDictionary(r => r.Client);
        foreach (var row in All(other))
        {
            var same = rows[places[row.Client]];
            Assert.Equal((same.Revenue, same.Abc, same.Stage, same.Timing, same.CycleDays, same.OverdueDays), (row.Revenue, row.Abc, row.Stage, row.Timing, row.CycleDays, row.OverdueDays));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Pages_put_together_are_the_list(int seed)
    {
        var result = Compute(RandomBase.Clients(seed, 60), dated: true);
        foreach (var query in (ClientQuery[])[new(), new() { Sort = ClientSort.OverdueDays, Descending = true }, new() { Sort = ClientSort.Revenue, Abc = "AC" }])
        {
            var whole = result.Query(query with { Take = 500 });
            var pages = Enumerable.Range(0, 10).SelectMany(p => result.Query(query with { Skip = p * 7, Take = 7 }).Rows);

            Assert.Equal(whole.Total, whole.Rows.Count);
            Assert.Equal(whole.Rows.Select(r => r.Client), pages.Select(r => r.Client));
        }
    }

    static IReadOnlyList<ClientRow> All(AnalysisResult result) => result.Query(new ClientQuery { Take = 500 }).Rows;

    static AnalysisResult Compute(IEnumerable<TestClient> clients, bool dated) =>
        AnalysisPipeline.Compute(RandomBase.Of(clients, dated).Build(), new AnalysisSettings(), null, CancellationToken.None);
}
