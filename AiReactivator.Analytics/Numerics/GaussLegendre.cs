namespace AiReactivator.Analytics.Numerics;

/// <summary>Nodes and weights of Gauss–Legendre quadrature on [0, 1].</summary>
/// <remarks>Golub and Welsch (1969), "Calculation of Gauss quadrature rules", Mathematics of Computation 23; the roots of the
/// Legendre polynomial are found here by Newton's method.</remarks>
public sealed class GaussLegendre
{
    /// <param name="count">Number of nodes. Range: at least 1.</param>
    public GaussLegendre(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        (Nodes, Weights) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            var x = Math.Cos(Math.PI * (i + 0.75) / (count + 0.5));
            var slope = 1.0;
            for (var round = 0; round < 10; round++)
            {
                var (value, previous) = (x, 1.0);
                for (var k = 2; k <= count; k++)
                {
                    (value, previous) = ((((2 * k) - 1) * x * value - ((k - 1) * previous)) / k, value);
                }

                slope = count * ((x * value) - previous) / ((x * x) - 1);
                x -= value / slope;
            }

            Nodes[i] = (1 - x) / 2;
            Weights[i] = 1 / ((1 - (x * x)) * slope * slope);
        }
    }

    /// <summary>Points of [0, 1], ascending.</summary>
    public double[] Nodes { get; }

    /// <summary>Weights of the points; they sum to 1.</summary>
    public double[] Weights { get; }
}
