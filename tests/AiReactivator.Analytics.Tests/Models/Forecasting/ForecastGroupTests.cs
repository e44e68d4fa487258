using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Tests.Models.Forecasting;

public sealed class ForecastGroupTests
{
    [Theory]
    [InlineData(1, ForecastGroup.Success)]
    [InlineData(0.5, ForecastGroup.Success)]
    [InlineData(0.4999, ForecastGroup.Neutral)]
    [InlineData(0.2, ForecastGroup.Neutral)]
    [InlineData(0.1999, ForecastGroup.Churn)]
    [InlineData(0, ForecastGroup.Churn)]
    public void Group_follows_from_the_probability(double share, ForecastGroup group) => Assert.Equal(group, ForecastGroupRule.Of(share));

    [Fact]
    public void Window_is_two_cycles_where_they_are_longer_than_the_horizon()
    {
        var (table, _, _) = DrawnBase.Of(800, seed: 22, after: 0);
        var metrics = ClientMetrics.Compute(table, null, CancellationToken.None);

        var clients = ForecasterTests.Run(table, horizon: 90).Clients;

        var buyers = Enumerable.Range(0, table.Count).Where(i => table.Purchases[i] > 0).ToLookup(i => metrics.Cycle[i] <= 45);
        Assert.All(buyers[true], i => Assert.Equal(clients.Return[i], clients.ReturnInTwoCycles[i]));
        Assert.All(buyers[false].Where(i => metrics.Cycle[i] > 50), i => Assert.True(clients.ReturnInTwoCycles[i] > clients.Return[i]));
        Assert.True(buyers[true].Any() && buyers[false].Any());
    }

    [Fact]
    public void Probability_of_a_window_is_the_same_however_the_window_came_about()
    {
        // A horizon of one cycle of a client, and one of two. Without dates nothing is learnt of either; the models are drawn together by another line.
        var (table, _, _) = DrawnBase.Of(500, seed: 23, after: 0, dated: false);
        var metrics = ClientMetrics.Compute(table, null, CancellationToken.None);
        var client = Enumerable.Range(0, table.Count).First(i => table.Purchases[i] > 3);
        var window = (int)Math.Round(2 * metrics.Cycle[client]);

        var (far, near) = (ForecasterTests.Run(table, window).Clients.Return[client], ForecasterTests.Run(table, window / 2).Clients.ReturnInTwoCycles[client]);

        Assert.Equal(far, near, 0.03);
    }
}
