using AiReactivator.Analytics.Models.Fitting;
using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.ParetoNbd;

/// <summary>ln L of Pareto/NBD by the logarithms of (r, α, s, β).</summary>
/// <remarks>Each client has ln Γ(r+x)/Γ(r) + r ln α + s ln β + ln((α+T)^−(r+x) (β+T)^−s + s ∫ (α+y)^−(r+x) (β+y)^−(s+1) dy), the
/// integral over t_x…T: Fader, Hardie and Lee (2005), "A Note on Implementing the Pareto/NBD Model in MATLAB", before it is
/// turned into ₂F₁.</remarks>
public static class ParetoNbdLikelihood
{
    /// <summary>ln L of all clients together; the density of a purchase is per day.</summary>
    public static double Of(ParetoNbdModel model, IReadOnlyList<RepeatHistory> clients)
    {
        var groups = new HistoryGroups(clients, ClientSample.Take(clients.Count, clients.Count, seed: 0));
        return By(groups)([Math.Log(model.R), Math.Log(model.Alpha), Math.Log(model.S), Math.Log(model.Beta)], new double[4]);
    }

    internal static SmoothFunction By(HistoryGroups groups)
    {
        var (buys, slopes) = (new double[groups.Counts.Length], new double[groups.Counts.Length]);
        return Evaluate;

        double Evaluate(ReadOnlySpan<double> logs, Span<double> gradient)
        {
            var (r, alpha, s, beta) = (Math.Exp(logs[0]), Math.Exp(logs[1]), Math.Exp(logs[2]), Math.Exp(logs[3]));
            for (var i = 0; i < buys.Length; i++)
            {
                (buys[i], slopes[i]) = GammaFunctions.LogRising(r, groups.Counts[i]);
            }

            var (value, slopeR, slopeAlpha, slopeS, slopeBeta) = (0.0, 0.0, 0.0, 0.0, 0.0);
            for (var i = 0; i < groups.Weight.Length; i++)
            {
                var (weight, count, age) = (groups.Weight[i], groups.Count[i], groups.Days[groups.Age[i]]);
                var x = r + groups.Counts[count];
                var away = DepartureIntegral.Of(alpha, beta, x, s + 1, groups.Days[groups.LastDay[i]], age);
                var (logAlpha, logBeta) = (Math.Log(alpha + age), Math.Log(beta + age));
                var stayed = -(x * logAlpha) - (s * logBeta);
                var z = logs[2] + away.LogValue - stayed;
                var left = LogSpace.Share(z);
                var stays = 1 - left;
                value += weight * (buys[count] + (r * logs[1]) + (s * logs[3]) + stayed + LogSpace.LogOnePlusExp(z));
                slopeR += weight * (slopes[count] + logs[1] - (stays * logAlpha) - (left * away.MeanLogAlpha));
                slopeAlpha += weight * ((r / alpha) - (x * ((stays / (alpha + age)) + (left * away.MeanInverseAlpha))));
                slopeS += weight * (logs[3] - (stays * logBeta) + (left * ((1 / s) - away.MeanLogBeta)));
                slopeBeta += weight * ((s / beta) - (stays * s / (beta + age)) - (left * (s + 1) * away.MeanInverseBeta));
            }

            gradient[0] += r * slopeR;
            gradient[1] += alpha * slopeAlpha;
            gradient[2] += s * slopeS;
            gradient[3] += beta * slopeBeta;
            return value;
        }
    }
}
