using AiReactivator.Analytics.Models.Fitting;
using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.Staying;

/// <summary>ln L where clients buy at rates of their own and nobody ever leaves, by the logarithms of (r, α): what the purchase models
/// become when leaving is taken out of them.</summary>
/// <remarks>NBD: Ehrenberg (1959), "The pattern of consumer purchases", Applied Statistics 8. Each client has
/// ln Γ(r+x)/Γ(r) + r ln α − (r+x) ln(α+T).</remarks>
internal static class StayingLikelihood
{
    public static SmoothFunction By(HistoryGroups groups)
    {
        var (logs, inverses) = (new double[groups.Days.Length], new double[groups.Days.Length]);
        var (buys, slopes) = (new double[groups.Counts.Length], new double[groups.Counts.Length]);
        return Evaluate;

        double Evaluate(ReadOnlySpan<double> point, Span<double> gradient)
        {
            var (r, alpha) = (Math.Exp(point[0]), Math.Exp(point[1]));
            for (var i = 0; i < logs.Length; i++)
            {
                (logs[i], inverses[i]) = (Math.Log(alpha + groups.Days[i]), 1 / (alpha + groups.Days[i]));
            }

            for (var i = 0; i < buys.Length; i++)
            {
                (buys[i], slopes[i]) = GammaFunctions.LogRising(r, groups.Counts[i]);
            }

            var (value, slopeR, slopeAlpha) = (0.0, 0.0, 0.0);
            for (var i = 0; i < groups.Weight.Length; i++)
            {
                var (weight, count, age) = (groups.Weight[i], groups.Count[i], groups.Age[i]);
                var all = r + groups.Counts[count];
                value += weight * (buys[count] + (r * point[1]) - (all * logs[age]));
                slopeR += weight * (slopes[count] + point[1] - logs[age]);
                slopeAlpha += weight * ((r / alpha) - (all * inverses[age]));
            }

            gradient[0] += r * slopeR;
            gradient[1] += alpha * slopeAlpha;
            return value;
        }
    }
}
