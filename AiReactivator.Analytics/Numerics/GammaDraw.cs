namespace AiReactivator.Analytics.Numerics;

/// <summary>Draws from a gamma distribution with scale 1.</summary>
/// <remarks>Marsaglia and Tsang (2000), "A simple method for generating gamma variables", ACM TOMS 26.</remarks>
public static class GammaDraw
{
    /// <param name="shape">Range: &gt; 0.</param>
    /// <param name="random">Where chance comes from; seeded by the caller.</param>
    public static double Of(double shape, Random random)
    {
        if (shape < 1)
        {
            return Of(shape + 1, random) * Math.Pow(1 - random.NextDouble(), 1 / shape);
        }

        var d = shape - (1.0 / 3);
        while (true)
        {
            var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            var v = Math.Pow(1 + (normal / Math.Sqrt(9 * d)), 3);
            if (v > 0 && Math.Log(1 - random.NextDouble()) < (normal * normal / 2) + d - (d * v) + (d * Math.Log(v)))
            {
                return d * v;
            }
        }
    }
}
