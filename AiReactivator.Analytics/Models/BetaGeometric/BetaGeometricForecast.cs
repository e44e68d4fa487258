using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.BetaGeometric;

/// <summary>Forecast of the two models in which a client may leave right after a purchase, for a client who is alive.</summary>
/// <remarks>The papers give the expectation by the Gaussian hypergeometric function ₂F₁ and a division by a − 1. Here it is the sum
/// over k of P(a k-th purchase would fall into the window) · P(the client is still there to make it): every term is positive,
/// so nothing cancels, and a = 1 is a number as any other. It is the same series after Euler's transformation.</remarks>
internal static class BetaGeometricForecast
{
    const double MostTerms = 4000;

    /// <summary>P(0) of the sum is kept well above the smallest number.</summary>
    const double LargestExponent = 600;

    /// <summary>Expected purchases of a client who is alive now.</summary>
    /// <param name="shape">r + x, shape of the client's own rate.</param>
    /// <param name="window">The window as a share of α + T.</param>
    /// <param name="a">First parameter of the client's own chance to leave.</param>
    /// <param name="stayed">Second one: b and the chances not taken so far.</param>
    public static double Purchases(double shape, double window, double a, double stayed)
    {
        if (window <= 0)
        {
            return 0;
        }

        var mean = shape * window;
        var terms = mean + (10 * Math.Sqrt(mean * (1 + window))) + (40 * (1 + window));
        var logNone = -shape * LogSpace.LogOnePlus(window);
        var purchases = terms < MostTerms && -logNone < LargestExponent
            ? Sum(shape, window, a, stayed, mean, Math.Exp(logNone))
            : Integral(shape, window, a, stayed);

        return Math.Clamp(purchases, 0, mean);
    }

    static double Sum(double shape, double window, double a, double stayed, double mean, double none)
    {
        var ratio = window / (1 + window);
        var enough = 1e-15 / (1 + window);
        var (probability, stays, made, sum) = (none, 1.0, 0.0, 0.0);
        for (var n = 1; n <= 2 * MostTerms; n++)
        {
            probability *= (shape + n - 1) / n * ratio;
            made += stays;
            stays *= (stayed + n - 1) / (a + stayed + n - 1);
            sum += probability * made;
            if (n > mean && probability * made <= enough * sum)
            {
                break;
            }
        }

        return sum;
    }

    /// <summary>For rates and windows where the sum would be too long: the mean over the chance to leave p of
    /// g(p) = (1 − (1 + p · window)^−shape) / p, by the trapezoid rule over the log-odds of p.</summary>
    /// <remarks>g is convex, so it lies below the chord g(0)(1 − p) + g(1) p, whose mean is known; only the difference is integrated.
    /// It vanishes at both ends, which is what the rule needs to be exact to rounding.</remarks>
    static double Integral(double shape, double window, double a, double stayed)
    {
        var (atZero, atOne) = (shape * window, -LogSpace.ExpMinusOne(-shape * LogSpace.LogOnePlus(window)));
        var logBeta = GammaFunctions.LogBeta(a, stayed);
        var step = 0.5 * Math.Min(1, Math.Sqrt((1 / (a + 1)) + (1 / (stayed + 1))));
        var middle = Math.Log((a + 1) / (stayed + 1));
        var below = Below(middle) + Side(-step) + Side(step);
        var share = a / (a + stayed);
        return (atZero * (1 - share)) + (atOne * share) - (below * step);

        double Side(double stride)
        {
            var sum = 0.0;
            for (var i = 1; i < 20_000; i++)
            {
                var part = Below(middle + (i * stride));
                sum += part;
                if (part <= 1e-18 * sum || part == 0)
                {
                    break;
                }
            }

            return sum;
        }

        double Below(double logOdds)
        {
            var (p, q) = (LogSpace.Share(logOdds), LogSpace.Share(-logOdds));
            if (p == 0 || q == 0)
            {
                return 0;
            }

            var density = Math.Exp((a * Math.Log(p)) + (stayed * Math.Log(q)) - logBeta);
            var value = -LogSpace.ExpMinusOne(-shape * LogSpace.LogOnePlus(p * window)) / p;
            return density * Math.Max(0, (atZero * q) + (atOne * p) - value);
        }
    }
}
