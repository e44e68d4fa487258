using AiReactivator.Analytics.Metrics;

namespace AiReactivator.Analytics.Tests.Metrics;

public sealed class XyzTests
{
    const int Day = 1000;

    [Theory]
    [InlineData(new long[] { 100, 105, 95, 100, 102, 98 }, 0.031091, XyzClass.X)] // population deviation 3.1091 over 100
    [InlineData(new long[] { 100, 120, 80, 110, 130, 90 }, 0.162650, XyzClass.X)] // 17.0783 over 105
    [InlineData(new long[] { 50, 50, 50, 50, 50, 50 }, 0, XyzClass.X)]
    [InlineData(new long[] { 100, 300, 100, 300 }, 0.5, XyzClass.X)] // 100 over 200, on the border
    [InlineData(new long[] { 1, 0, 1, 0, 1, 0 }, 1, XyzClass.Y)] // 0.5 over 0.5, on the border
    [InlineData(new long[] { 1, 0, 0, 1, 1, 0, 0 }, 1.154701, XyzClass.Z)] // √(7 · 3 / 9 − 1)
    public void Variation_is_the_population_deviation_over_the_mean(long[] oldestFirst, double variation, XyzClass letter)
    {
        var days = Enumerable.Range(0, oldestFirst.Length).Where(i => oldestFirst[i] > 0).ToArray();

        // A purchase on the last day of each window, and the first one before the oldest of them.
        var found = XyzRule.Variation(
            [Day - (30 * oldestFirst.Length), .. days.Select(i => Day - (30 * (oldestFirst.Length - i - 1)))], [7, .. days.Select(i => oldestFirst[i])], Day, 30);

        Assert.Equal(variation, found!.Value, 1e-6);
        Assert.Equal(letter, XyzRule.ClassOf(found));
    }

    [Theory]
    [InlineData(119, null)] // three whole windows of 30 days and a part of one
    [InlineData(120, 0.577350)] // four: the first purchase lies in a fifth, and 0, 1, 1, 1 are left; √(4 · 3 / 9 − 1)
    [InlineData(149, 0.577350)]
    [InlineData(150, 0.816497)] // five: 0, 0, 1, 1, 1; √(5 · 3 / 9 − 1)
    public void Oldest_window_is_a_partial_one_and_is_dropped(int first, double? variation)
    {
        var found = XyzRule.Variation([Day - first, Day - 89, Day - 59, Day - 29], [5, 1, 1, 1], Day, 30);

        Assert.Equal(variation is null, found is null);
        Assert.Equal(variation ?? 0, found ?? 0, 1e-6);
    }

    [Fact]
    public void Purchases_of_one_window_are_one_sum_and_a_window_may_be_no_whole_number_of_days()
    {
        // Windows of 2.5 days, ages 9, 8 | 7, 6, 5 | 4, 3 | 2, 1, 0 (age / 2.5 = 3.6, 3.2 | 2.8, 2.4, 2 | 1.6, 1.2 | 0.8, 0.4, 0): sums 4, 2, 0, 2.
        var variation = XyzRule.Variation([Day - 10, Day - 9, Day - 8, Day - 7, Day - 5, Day - 2], [9, 1, 3, 1, 1, 2], Day, 2.5);

        Assert.Equal(Math.Sqrt((4 * 24.0 / 64) - 1), variation!.Value, 1e-12);
    }

    [Fact]
    public void Two_purchases_are_too_few_and_money_only_in_the_dropped_window_says_nothing()
    {
        Assert.Null(XyzRule.Variation([Day - 300, Day], [1, 1], Day, 30));
        Assert.Null(XyzRule.Variation([Day - 130, Day - 130, Day - 129], [1, 1, 1], Day, 30));
        Assert.Null(XyzRule.Variation([-1, -1, -1], [1, 1, 1], Day, 30));
        Assert.Null(XyzRule.Variation([], [], Day, 30));
        Assert.Equal(XyzClass.None, XyzRule.ClassOf(null));
    }

    [Fact]
    public void Clients_are_measured_in_base_cycles_and_an_undated_base_is_not()
    {
        foreach (var dated in (bool[])[true, false])
        {
            // c₀ = 30, the median of the own cycles; history of the regulars 180 days: six whole windows of one purchase each.
            var table = new TestBase(dated)
                .Times(6, b => b.Bought(100, 0, 30, 60, 90, 120, 150, 180))
                .Bought(100, 150, 149, 149)
                .Bought(100, 0, 30)
                .OnlyRefunded(10)
                .Build();
            var metrics = ClientMetrics.Compute(table, null, CancellationToken.None);

            Assert.Equal(30, metrics.BaseCycle.Days);
            Assert.Equal(dated ? XyzClass.X : XyzClass.None, metrics.Xyz[0]);
            Assert.Equal(dated ? XyzClass.Z : XyzClass.None, metrics.Xyz[6]);
            Assert.Equal([XyzClass.None, XyzClass.None], metrics.Xyz[7..]);
        }
    }
}
