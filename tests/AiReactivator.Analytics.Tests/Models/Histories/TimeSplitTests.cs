using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Models.Histories;

namespace AiReactivator.Analytics.Tests.Models.Histories;

public sealed class TimeSplitTests
{
    static readonly ClientTable Clients = new TestBase()
        .Bought(500, 100, 40)
        .Bought(700, 90, 60, 59, 31, 31, 30)
        .Bought(900, 59)
        .Bought(100, 200, 29)
        .Build();

    static readonly TimeSplit Split = TimeSplit.Cut(Clients, TestBase.AnalysisDate.AddDays(-60), 30);

    [Fact]
    public void Newcomers_of_the_window_are_not_known_yet() => Assert.Equal([0, 1, 3], Split.Before.Client);

    [Fact]
    public void Window_opens_the_day_after_and_its_last_day_counts()
    {
        Assert.Equal([true, true, false], Split.Bought);
        Assert.Equal([1, 3, 0], Split.Purchases);
    }

    [Fact]
    public void Spend_is_that_of_the_window() => Assert.Equal([50_000, 280_000, 0], Split.Spend);

    [Fact]
    public void Purchases_before_and_in_the_window_are_all_there_were()
    {
        var whole = TimeSplit.Cut(Clients, TestBase.AnalysisDate.AddDays(-60), 60);
        var now = ClientHistories.Of(Clients);
        foreach (var (row, client) in whole.Before.Client.Index())
        {
            Assert.Equal(now.Repeats[Array.IndexOf(now.Client, client)].Repeats, whole.Before.Repeats[row].Repeats + whole.Purchases[row]);
        }
    }

    [Fact]
    public void Window_that_is_not_over_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeSplit.Cut(Clients, TestBase.AnalysisDate.AddDays(-29), 30));

    [Fact]
    public void Undated_base_is_refused() =>
        Assert.Throws<ArgumentException>(() => TimeSplit.Cut(new TestBase(dated: false).Bought(1, 90).Build(), TestBase.AnalysisDate.AddDays(-60), 30));
}
