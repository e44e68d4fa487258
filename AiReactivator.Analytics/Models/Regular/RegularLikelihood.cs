using AiReactivator.Analytics.Models.Fitting;
using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.Regular;

/// <summary>ln L of MBG/CNBD-k by the logarithms of (r, α, a, b).</summary>
/// <remarks>With n = r + kx, each client has ln Γ(n)/Γ(r) + r ln α + ln B(a, b+x+1)/B(a, b) + ln(S (α+T)^−n + a/(b+x) (α+t_x)^−n), where
/// S = Σ (n)_j/j! ((T−t_x)/(α+T))^j over j = 0 … k − 1 is the chance that fewer than k steps were made since the last purchase; and
/// ln(t_x^(kx−1)/Γ(kx)) − ln(t_x^(x−1)/Γ(x)), what the day of the last purchase is worth: so that k = 1 has the value of MBG/NBD.</remarks>
internal sealed class RegularLikelihood(HistoryGroups groups, int stages)
{
    public static SmoothFunction By(HistoryGroups groups, int stages) => new RegularLikelihood(groups, stages).Evaluate;

    /// <summary>S, its logarithm, and the logarithm's derivatives by n and by the logarithm of the ratio.</summary>
    internal static (double Log, double ByShape, double ByLogRatio) Steps(int stages, double shape, double ratio)
    {
        var (term, sum, byShape, byRatio, slope) = (1.0, 1.0, 0.0, 0.0, 0.0);
        for (var j = 1; j < stages; j++)
        {
            term *= ratio * (shape + j - 1) / j;
            slope += 1 / (shape + j - 1);
            (sum, byShape, byRatio) = (sum + term, byShape + (term * slope), byRatio + (term * j));
        }

        return (Math.Log(sum), byShape / sum, byRatio / sum);
    }

    double Evaluate(ReadOnlySpan<double> logs, Span<double> gradient)
    {
        var (r, alpha, a, b) = (Math.Exp(logs[0]), Math.Exp(logs[1]), Math.Exp(logs[2]), Math.Exp(logs[3]));
        var terms = Array.ConvertAll(groups.Counts, x => ByCount(r, a, b, x));
        var (value, slopeR, slopeAlpha, slopeA, slopeB) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < groups.Weight.Length; i++)
        {
            var (weight, x, last, age) = (groups.Weight[i], groups.Counts[groups.Count[i]], groups.Days[groups.LastDay[i]], groups.Days[groups.Age[i]]);
            var term = terms[groups.Count[i]];
            var shape = r + ((double)stages * x);
            var (logAge, logLast) = (Math.Log(alpha + age), Math.Log(alpha + last));
            var steps = Steps(stages, shape, (age - last) / (alpha + age));
            var z = Math.Log(a / (b + x)) + (shape * (logAge - logLast)) - steps.Log;
            var (left, stays) = (LogSpace.Share(z), LogSpace.Share(-z));
            value += weight * (term.Value + Placed(x, last) + (r * logs[1]) + steps.Log - (shape * logAge) + LogSpace.LogOnePlusExp(z));
            slopeR += weight * (term.R + logs[1] + (stays * (steps.ByShape - logAge)) - (left * logLast));
            slopeAlpha += weight * ((r / alpha) - (stays * (steps.ByLogRatio + shape) / (alpha + age)) - (left * shape / (alpha + last)));
            slopeA += weight * (term.A + (left / a));
            slopeB += weight * (term.B - (left / (b + x)));
        }

        gradient[0] += r * slopeR;
        gradient[1] += alpha * slopeAlpha;
        gradient[2] += a * slopeA;
        gradient[3] += b * slopeB;
        return value;
    }

    (double Value, double R, double A, double B) ByCount(double r, double a, double b, int x)
    {
        var (buys, slopeBuys) = GammaFunctions.LogRising(r, stages * x);
        var (stays, slopeStays) = GammaFunctions.LogRising(b, x + 1);
        var (all, slopeAll) = GammaFunctions.LogRising(a + b, x + 1);
        return (buys + stays - all, slopeBuys, -slopeAll, slopeStays - slopeAll);
    }

    double Placed(int x, int last) => x == 0
        ? 0
        : ((stages - 1) * (double)x * Math.Log(Math.Max(1, last))) - GammaFunctions.LogGamma((double)stages * x) + GammaFunctions.LogGamma(x);
}
