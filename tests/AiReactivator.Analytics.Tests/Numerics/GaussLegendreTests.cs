using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Tests.Numerics;

public sealed class GaussLegendreTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(16)]
    [InlineData(32)]
    public void Polynomials_of_degree_twice_the_nodes_less_one_are_exact(int count)
    {
        var rule = new GaussLegendre(count);
        for (var degree = 0; degree <= (2 * count) - 1; degree++)
        {
            var integral = rule.Nodes.Zip(rule.Weights, (node, weight) => weight * Math.Pow(node, degree)).Sum();
            Assert.Equal(1.0 / (degree + 1), integral, 1e-14);
        }
    }

    [Fact]
    public void Two_nodes_are_where_Gauss_put_them() =>
        Assert.Equal([0.5 - (0.5 / Math.Sqrt(3)), 0.5 + (0.5 / Math.Sqrt(3))], new GaussLegendre(2).Nodes, (a, b) => Math.Abs(a - b) < 1e-15);
}
