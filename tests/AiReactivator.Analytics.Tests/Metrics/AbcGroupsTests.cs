using AiReactivator.Analytics.Metrics;

namespace AiReactivator.Analytics.Tests.Metrics;

public sealed class AbcGroupsTests
{
    [Theory]
    [InlineData(new long[] { 80, 15, 5 }, "ABC")]
    [InlineData(new long[] { 79, 16, 5 }, "AAC")]
    [InlineData(new long[] { 79, 15, 6 }, "AAB")]
    [InlineData(new long[] { 5, 80, 15 }, "CAB")]
    [InlineData(new long[] { 50, 50, 0, -20 }, "AACC")]
    [InlineData(new long[] { 0, -1 }, "CC")]
    [InlineData(new long[] { 10, 10, 10, 10, 10, 10, 10, 10, 10, 10 }, "AAAAAAAAAA")]
    [InlineData(new long[] { 60, 8, 8, 8, 8, 8 }, "AAAAAA")]
    public void Letter_depends_on_the_share_before_the_client(long[] revenue, string letters)
    {
        Assert.Equal(letters, new string(AbcGroups.Assign(revenue, Ranking.ByValue(revenue))));
    }

    [Fact]
    public void Sums_near_the_end_of_the_range_do_not_overflow()
    {
        long[] revenue = [long.MaxValue, long.MaxValue / 10, 1];

        Assert.Equal("ABC", new string(AbcGroups.Assign(revenue, Ranking.ByValue(revenue))));
    }

    [Fact]
    public void Equal_values_keep_the_order_of_clients()
    {
        var revenue = Enumerable.Repeat(7L, 1000).ToArray();

        Assert.Equal(Enumerable.Range(0, 1000), Ranking.ByValue(revenue));
    }
}
