using AiReactivator.Analytics.Models;
using AiReactivator.Analytics.Models.Histories;

namespace AiReactivator.Analytics.Tests.Models.Histories;

public sealed class ClientHistoriesTests
{
    [Fact]
    public void Dated_client_is_counted_by_days_with_a_purchase()
    {
        var found = ClientHistories.Of(new TestBase().Bought(500, 100, 40, 40, 10).Build());

        Assert.Equal([new RepeatHistory(2, 90, 100)], found.Repeats);
        Assert.Equal(new SpendHistory(3, 200_000 / 3.0), found.Spends[0]);
    }

    [Fact]
    public void Past_day_knows_nothing_of_what_came_later()
    {
        var clients = new TestBase().Bought(500, 100, 40, 10).Bought(700, 30).Build();
        var found = ClientHistories.At(clients, TestBase.AnalysisDate.AddDays(-40));

        Assert.Equal([0], found.Client);
        Assert.Equal([new RepeatHistory(1, 60, 60)], found.Repeats);
        Assert.Equal([new SpendHistory(2, 50_000)], found.Spends);
    }

    [Fact]
    public void Undated_client_has_first_last_and_number()
    {
        var found = ClientHistories.Of(new TestBase(dated: false).Bought(500, 100, 40, 10).Bought(300, 7).Build());

        Assert.Equal([new RepeatHistory(2, 90, 100), new RepeatHistory(0, 0, 7)], found.Repeats);
        Assert.Equal([new SpendHistory(3, 50_000), new SpendHistory(1, 30_000)], found.Spends);
    }

    [Fact]
    public void Undated_purchases_of_one_day_are_one() =>
        Assert.Equal([new RepeatHistory(0, 0, 20)], ClientHistories.Of(new TestBase(dated: false).Bought(500, 20, 20).Build()).Repeats);

    [Fact]
    public void Undated_client_cannot_buy_on_more_days_than_there_were() =>
        Assert.Equal([new RepeatHistory(2, 2, 20)], ClientHistories.Of(new TestBase(dated: false).Bought(500, 20, 20, 20, 19, 18).Build()).Repeats);

    [Fact]
    public void Client_without_purchases_is_left_out() =>
        Assert.Equal([1], ClientHistories.Of(new TestBase().OnlyRefunded(100).Bought(500, 3).Build()).Client);

    [Fact]
    public void Stated_first_purchase_before_the_file_begins_is_not_counted()
    {
        var client = new TestClient { Purchases = [new(50, 100, "А"), new(20, 100, "А")], StatedFirst = 900 };

        Assert.Equal([new RepeatHistory(1, 30, 50)], ClientHistories.Of(new TestBase().Add(client).Build()).Repeats);
        Assert.Equal([new RepeatHistory(1, 30, 50)], ClientHistories.Of(new TestBase(dated: false).Add(client).Build()).Repeats);
    }

    [Fact]
    public void Refunds_do_not_make_a_purchase_smaller()
    {
        var client = new TestClient { Purchases = [new(50, 90_000, "А")], Refunds = 90_000 };
        Assert.Equal([new SpendHistory(1, 90_000)], ClientHistories.Of(new TestBase().Add(client).Build()).Spends);
    }

    [Fact]
    public void Undated_base_cannot_be_looked_at_as_of_a_past_day() =>
        Assert.Throws<ArgumentException>(() => ClientHistories.At(new TestBase(dated: false).Bought(1, 1).Build(), TestBase.AnalysisDate));
}
