using AiReactivator.Analytics.Models.Fitting;
using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.Staying;

/// <summary>ln L where clients buy at rates of their own and nobody ever leaves, by the logarithms of (r, α): what the purchase models
/// become when leaving is taken out of them.</summary>
/// <remarks>NBD: Ehrenberg (1959), "The pattern of consumer purchases", Applied Statistics 8. Each client has
/// ln Γ(r+x)/Γ(r) + r ln α − (r+x) ln(α+T).</remarks>
internal static class StayingLikelihood
{
    public static SmoothFunction By(HistoryGroups groups) => (logs, gradient) =>
    {
        var (r, alpha) = (Math.Exp(logs[0]), Math.Exp(logs[1]));
        var (value, slopeR, slopeAlpha) = (0.0, 0.0, 0.0);
        for (var i = 0; i < groups.Weight.Length; i++)
        {
            var (x, age) = (groups.Counts[groups.Count[i]], groups.Days[groups.Age[i]]);
            var (buys, slope) = GammaFunctions.LogRising(r, x);
            var logAge = Math.Log(alpha + age);
            value += groups.Weight[i] * (buys + (r * logs[1]) - ((r + x) * logAge));
            slopeR += groups.Weight[i] * (slope + logs[1] - logAge);
            slopeAlpha += groups.Weight[i] * ((r / alpha) - ((r + x) / (alpha + age)));
        }

        gradient[0] += r * slopeR;
        gradient[1] += alpha * slopeAlpha;
        return value;
    };
}
