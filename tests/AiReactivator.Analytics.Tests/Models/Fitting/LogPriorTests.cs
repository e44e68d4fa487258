using AiReactivator.Analytics.Models.Fitting;

namespace AiReactivator.Analytics.Tests.Models.Fitting;

public sealed class LogPriorTests
{
    [Fact]
    public void Distance_costs_half_its_square_and_pulls_back()
    {
        var gradient = new double[] { 10, 10 };
        var value = new LogPrior([1, -1], deviation: 2).Add([5, -1], gradient);

        // Two deviations off: −2²/2; the slope is −2/2.
        Assert.Equal(-2, value);
        Assert.Equal([9, 10], gradient);
    }

    [Fact]
    public void Without_a_deviation_there_is_no_prior()
    {
        var gradient = new double[] { 10 };
        Assert.Equal(0, new LogPrior([1], deviation: null).Add([500], gradient));
        Assert.Equal([10], gradient);
    }
}
