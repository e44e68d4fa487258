namespace AiReactivator.Analytics.Numerics;

/// <summary>Sums and shares of numbers that are kept as logarithms, so that nothing overflows on the way.</summary>
public static class LogSpace
{
    /// <summary>ln(1 + e^z), for any z; −∞ gives 0.</summary>
    public static double LogOnePlusExp(double z) => z > 0 ? z + LogOnePlus(Math.Exp(-z)) : LogOnePlus(Math.Exp(z));

    /// <summary>The share 1 / (1 + e^−z) whose log-odds are z; −∞ gives 0, +∞ gives 1.</summary>
    public static double Share(double z)
    {
        if (z >= 0)
        {
            return 1 / (1 + Math.Exp(-z));
        }

        var odds = Math.Exp(z);
        return odds / (1 + odds);
    }

    /// <summary>ln(1 + x) without loss of digits near zero.</summary>
    /// <param name="x">Range: x &gt; −1.</param>
    /// <remarks>Kahan's correction: the rounding of 1 + x is divided out again.</remarks>
    public static double LogOnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : double.IsPositiveInfinity(sum) ? sum : Math.Log(sum) * (x / (sum - 1));
    }

    /// <summary>e^x − 1 without loss of digits near zero.</summary>
    public static double ExpMinusOne(double x)
    {
        if (Math.Abs(x) > 0.5)
        {
            return Math.Exp(x) - 1;
        }

        // Sinh keeps its digits near zero: e^x − 1 = 2 e^(x/2) sinh(x/2).
        return 2 * Math.Exp(x / 2) * Math.Sinh(x / 2);
    }
}
