using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Tests.Numerics;

public sealed class GammaDrawTests
{
    [Theory]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(7.5)]
    public void Mean_and_variance_are_the_shape(double shape)
    {
        var random = new Random(21);
        var draws = Enumerable.Range(0, 40_000).Select(_ => GammaDraw.Of(shape, random)).ToArray();
        var mean = draws.Average();

        Assert.Equal(shape, mean, 0.04 * Math.Max(1, shape));
        Assert.Equal(shape, draws.Sum(x => (x - mean) * (x - mean)) / draws.Length, 0.08 * Math.Max(1, shape));
    }
}
