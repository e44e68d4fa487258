namespace AiReactivator.Analytics.Numerics;

/// <summary>The gamma function and its kin in logarithms, for positive arguments.</summary>
/// <remarks>Relative error about 1e-14 (absolute near the zeros of ln Γ at 1 and 2).</remarks>
public static class GammaFunctions
{
    /// <summary>Below this the argument is raised by the recurrence; above it six terms of the series give full precision.</summary>
    const double SeriesFrom = 10;

    /// <summary>Longest product that is summed term by term; a difference of two large ln Γ loses digits.</summary>
    const int LongestProduct = 64;

    const double HalfLogTwoPi = 0.91893853320467274178;

    /// <summary>ln Γ(z).</summary>
    /// <param name="z">Range: z &gt; 0.</param>
    /// <remarks>Stirling's series; Abramowitz and Stegun (1972), "Handbook of Mathematical Functions", 6.1.41.</remarks>
    public static double LogGamma(double z)
    {
        // One logarithm of the product, not a sum of logarithms: the recurrence costs multiplications only.
        var raised = 1.0;
        while (z < SeriesFrom)
        {
            raised *= z;
            z++;
        }

        var inverse = 1 / z;
        var square = inverse * inverse;
        var series = inverse * ((1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square * ((1.0 / 1680)
            - (square * ((1.0 / 1188) - (square * ((691.0 / 360360) - (square / 156))))))))))));

        return ((z - 0.5) * Math.Log(z)) - z + HalfLogTwoPi + series - Math.Log(raised);
    }

    /// <summary>ψ(z), the derivative of ln Γ(z).</summary>
    /// <param name="z">Range: z &gt; 0.</param>
    /// <remarks>Abramowitz and Stegun (1972), 6.3.18.</remarks>
    public static double Digamma(double z)
    {
        var raised = 0.0;
        while (z < SeriesFrom)
        {
            raised += 1 / z;
            z++;
        }

        var square = 1 / (z * z);
        var series = square * ((1.0 / 12) - (square * ((1.0 / 120) - (square * ((1.0 / 252) - (square * ((1.0 / 240)
            - (square * ((1.0 / 132) - (square * ((691.0 / 32760) - (square / 12))))))))))));

        return Math.Log(z) - (0.5 / z) - series - raised;
    }

    /// <summary>ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b).</summary>
    /// <param name="a">Range: a &gt; 0.</param>
    /// <param name="b">Range: b &gt; 0.</param>
    public static double LogBeta(double a, double b) => LogGamma(a) + LogGamma(b) - LogGamma(a + b);

    /// <summary>ln of the rising product z (z + 1) … (z + n − 1) = Γ(z + n) / Γ(z), and its derivative by z.</summary>
    /// <param name="z">Range: z &gt; 0.</param>
    /// <param name="n">Number of factors; 0 gives 0.</param>
    public static (double Value, double Slope) LogRising(double z, int n)
    {
        if (n > LongestProduct)
        {
            return (LogGamma(z + n) - LogGamma(z), Digamma(z + n) - Digamma(z));
        }

        var (value, slope) = (0.0, 0.0);
        for (var j = 0; j < n; j++)
        {
            value += Math.Log(z + j);
            slope += 1 / (z + j);
        }

        return (value, slope);
    }
}
