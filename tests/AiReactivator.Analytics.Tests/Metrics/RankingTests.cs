using AiReactivator.Analytics.Metrics;

namespace AiReactivator.Analytics.Tests.Metrics;

public sealed class RankingTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3000)]
    public void Order_is_that_of_a_stable_sort(int count)
    {
        var random = new Random(count);
        var items = Enumerable.Range(0, count).ToArray();
        random.Shuffle(items);
        var numbers = items.Select(_ => random.Next(-40, 40)).ToArray();
        double[] pool = [-0.0, 0.0, double.NegativeInfinity, double.PositiveInfinity, -1e300, 1e300, double.Epsilon, -double.Epsilon, 0.1, -0.1, 7, -7];
        var keys = items.Select(_ => pool[random.Next(pool.Length)]).ToArray();
        var revenue = items.Select(_ => random.Next(3) == 0 ? random.Next(-5, 5) : random.NextInt64(-1_000_000_000_000, 1_000_000_000_000)).ToArray();

        Assert.Equal(items.Zip(numbers).OrderBy(pair => pair.Second).Select(pair => pair.First), Ranking.Stable(numbers, items));
        Assert.Equal(items.Zip(keys).OrderBy(pair => pair.Second).Select(pair => pair.First), Ranking.Stable(keys, items));
        Assert.Equal(Enumerable.Range(0, count).OrderByDescending(i => revenue[i]), Ranking.ByValue(revenue));
    }
}
