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

    /// <summary>Below this the chance to leave is mostly next to nothing.</summary>
    const double SmallA = 0.05;

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

        // Whatever the rounding: no less than the chance of a first purchase, no more than if nobody left.
        return Math.Clamp(purchases, -LogSpace.ExpMinusOne(logNone), mean);
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
    /// <remarks>A line whose mean is known is taken off g, so that the integrand falls off quickly at both ends and the rule is good to
    /// nine digits. It always meets g at p = 1; at p = 0 only for a small a, where most of the mean comes from there and taking
    /// it off loses no digits.</remarks>
    static double Integral(double shape, double window, double a, double stayed)
    {
        var (atZero, atOne) = (a < SmallA ? shape * window : 0, Made(1));
        var logBeta = GammaFunctions.LogBeta(a, stayed);
        var step = 0.5 * Math.Min(1, Math.Sqrt((1 / (a + 1)) + (1 / (stayed + 1))));
        var middle = Math.Log((a + SmallA) / (stayed + SmallA));
        var sum = OffTheLine(middle) + Side(-step) + Side(step);
        var share = a / (a + stayed);
        return (atZero * (1 - share)) + (atOne * share) + (sum * step);

        double Made(double p) => -LogSpace.ExpMinusOne(-shape * LogSpace.LogOnePlus(p * window)) / p;

        double Side(double stride)
        {
            var side = 0.0;
            for (var i = 1; i < 20_000; i++)
            {
                var part = OffTheLine(middle + (i * stride));
                side += part;
                if (Math.Abs(part) <= 1e-16 * Math.Abs(side))
                {
                    break;
                }
            }

            return side;
        }

        double OffTheLine(double logOdds)
        {
            var (p, q) = (LogSpace.Share(logOdds), LogSpace.Share(-logOdds));
            if (p == 0)
            {
                return 0;
            }

            var density = Math.Exp(-(a * LogSpace.LogOnePlusExp(-logOdds)) - (stayed * LogSpace.LogOnePlusExp(logOdds)) - logBeta);
            return density * (Made(p) - (atZero * q) - (atOne * p));
        }
    }
}
