using AiReactivator.Analytics.Models.ParetoNbd;

namespace AiReactivator.Analytics.Tests.Models.ParetoNbd;

public sealed class DepartureIntegralTests
{
    public static TheoryData<double, double, double, double, double, double> Cases
    {
        get
        {
            var cases = new TheoryData<double, double, double, double, double, double>();
            foreach (var (alpha, beta) in ((double, double)[])[(50, 60), (5, 400), (700, 12), (30, 30)])
            {
                foreach (var (p, q) in ((double, double)[])[(0.6, 1.2), (4.5, 1.7), (40, 2), (0.05, 0.3)])
                {
                    foreach (var (from, to) in ((double, double)[])[(0, 1), (100, 130), (20, 900), (0, 4000)])
                    {
                        cases.Add(alpha, beta, p, q, from, to);
                    }
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Few_nodes_or_many_give_the_integral(double alpha, double beta, double p, double q, double from, double to)
    {
        var expected = Math.Log(ByHand(alpha, beta, p, q, from, to));

        Assert.Equal(expected, DepartureIntegral.Of(alpha, beta, p, q, from, to).LogValue, 4e-9);
        Assert.Equal(expected, DepartureIntegral.LogOf(alpha, beta, p, q, from, to), 4e-9);
    }

    [Fact]
    public void Empty_stretch_has_no_logarithm() =>
        Assert.Equal(double.NegativeInfinity, DepartureIntegral.LogOf(50, 60, 1, 1, 30, 30));

    /// <summary>Simpson's rule over ln y, 20 000 steps.</summary>
    static double ByHand(double alpha, double beta, double p, double q, double from, double to)
    {
        const int steps = 20_000;
        var shift = Math.Min(alpha, beta);
        var (low, high) = (Math.Log(shift + from), Math.Log(shift + to));
        var (sum, width) = (0.0, (high - low) / steps);
        for (var i = 0; i <= steps; i++)
        {
            var y = Math.Exp(low + (i * width));
            var value = y * Math.Pow(alpha - shift + y, -p) * Math.Pow(beta - shift + y, -q);
            sum += value * (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2);
        }

        return sum * width / 3;
    }
}
