using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Tests.Numerics;

public sealed class BinomialTests
{
    [Theory]
    [InlineData(0, 0.3)]
    [InlineData(1, 0.3)]
    [InlineData(20, 0.035)]
    [InlineData(60, 0.5)]
    [InlineData(400, 0.97)]
    [InlineData(300, 0)]
    [InlineData(300, 1)]
    public void Masses_are_those_of_trial_after_trial(int trials, double share)
    {
        // Independent of the ratios: the distribution after each trial from the one before it.
        var expected = new double[trials + 1];
        expected[0] = 1;
        for (var n = 1; n <= trials; n++)
        {
            for (var k = n; k >= 0; k--)
            {
                expected[k] = (expected[k] * (1 - share)) + (k > 0 ? expected[k - 1] * share : 0);
            }
        }

        var binomial = new Binomial(trials, share);
        for (var k = 0; k <= trials; k++)
        {
            Assert.Equal(expected[k], binomial.Mass(k), 13);
            Assert.Equal(expected[k..].Sum(), binomial.Between(k, trials), 12);
        }

        var sum = 0.0;
        var median = Enumerable.Range(0, trials + 1).First(k => (sum += expected[k]) >= 0.5 - 1e-12);
        Assert.Equal(median, binomial.Quantile(0.5));
    }

    [Fact]
    public void Large_numbers_take_little_room_and_keep_mean_and_variance()
    {
        const int trials = 2_000_000;
        var binomial = new Binomial(trials, 0.09);

        var (mean, square) = (0.0, 0.0);
        for (var k = 170_000; k <= 190_000; k++)
        {
            (mean, square) = (mean + (k * binomial.Mass(k)), square + (binomial.Mass(k) * (k - 180_000.0) * (k - 180_000.0)));
        }

        Assert.Equal(180_000, mean, 3);
        Assert.Equal(trials * 0.09 * 0.91, square, 1);
        Assert.Equal(0, binomial.Mass(0));
        Assert.Equal((0, 1), (binomial.Between(0, 100_000), binomial.Between(0, trials)));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Shares_that_are_none_are_refused(double share) => Assert.Throws<ArgumentOutOfRangeException>(() => new Binomial(5, share));
}
