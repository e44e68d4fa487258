using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Pipeline;

namespace AiReactivator.Analytics.Tests.Dashboards;

public sealed class ClientRowTests
{
    [Fact]
    public void Rhythm_runs_from_the_first_day_of_the_base_to_the_analysis_date()
    {
        // History 1000 days; c = 100 by the usual cycle and an own one of 100.
        var rows = Rows(new TestBase().Bought(1, 1000).Bought(1, 300, 200).Bought(1, 150, 50));

        Assert.Equal([0f], rows[0].Rhythm.Ticks);
        Assert.Null(rows[0].Rhythm.Due);
        Assert.Equal(0.1f, rows[0].Rhythm.SilenceFrom);
        Assert.Equal([0.7f, 0.8f], rows[1].Rhythm.Ticks);
        Assert.Equal(0.9f, rows[1].Rhythm.Due);
        Assert.Equal(0.9f, rows[1].Rhythm.SilenceFrom);
        Assert.Equal(1f, rows[2].Rhythm.Due);
        Assert.Null(rows[2].Rhythm.SilenceFrom);
    }

    [Fact]
    public void Rhythm_of_an_undated_base_knows_first_and_last_only()
    {
        var rows = Rows(new TestBase(dated: false).Bought(1, 1000, 500, 200, 100));

        Assert.Equal([0f, 0.9f], rows[0].Rhythm.Ticks);
    }

    [Fact]
    public void Rhythm_shows_the_newest_forty()
    {
        var rows = Rows(new TestBase().Bought(1, [.. Enumerable.Range(0, 100)]));

        Assert.Equal(40, rows[0].Rhythm.Ticks.Count);
        Assert.Equal(1f, rows[0].Rhythm.Ticks[^1]);
    }

    [Fact]
    public void Last_product_of_an_undated_base_is_known_only_where_it_is_the_only_one()
    {
        var one = new TestClient { Purchases = [new(100, 1, "A"), new(10, 1, "A")] };
        var two = new TestClient { Purchases = [new(100, 1, "A"), new(10, 1, "B")] };

        Assert.Equal(["A", null], Rows(new TestBase(dated: false).Add(one).Add(two)).Select(r => r.LastProduct));
        Assert.Equal(["A", "B"], Rows(new TestBase().Add(one).Add(two)).Select(r => r.LastProduct));
    }

    [Fact]
    public void Contacts_are_the_most_frequent_numbers_or_none()
    {
        var rows = Rows(new TestBase()
            .Add(new TestClient { IsCompany = true, Phones = [7, 3], Emails = [5] })
            .Add(new TestClient { HasName = false }));

        Assert.Equal(new ContactNumbers(0, true, 7, PhoneClass.Mobile, 5), rows[0].Contact);
        Assert.Equal(new ContactNumbers(null, false, null, null, null), rows[1].Contact);
    }

    [Fact]
    public void Client_without_purchases_has_no_figure_but_money()
    {
        var row = Rows(new TestBase().Add(new TestClient { Refunds = 100 }))[0];

        Assert.Equal(-1, row.Revenue);
        Assert.Null(row.AverageOrder);
        Assert.Null(row.Abc);
        Assert.Null(row.CycleDays);
        Assert.Null(row.SleepRatio);
        Assert.Null(row.First);
        Assert.Null(row.LastProduct);
        Assert.Empty(row.Rhythm.Ticks);
    }

    [Fact]
    public void Contact_map_is_a_view_of_the_columns()
    {
        var map = Compute(new TestBase().Add(new TestClient { Phones = [7, 3] }).Add(new TestClient { HasName = false, Emails = [5] })).Contacts;

        Assert.Equal([0, -1], map.Names);
        Assert.Equal([[7, 3], []], map.Phones.Select(p => p.ToArray()));
        Assert.Equal([[], [5]], map.Emails.Select(e => e.ToArray()));
    }

    static ClientRow[] Rows(TestBase clients) => [.. Compute(clients).Query(new ClientQuery { Take = 500 }).Rows.OrderBy(r => r.Client)];

    static AnalysisResult Compute(TestBase clients) =>
        AnalysisPipeline.Compute(clients.Build(), new AnalysisSettings { UsualCycleDays = 100 }, null, CancellationToken.None);
}
