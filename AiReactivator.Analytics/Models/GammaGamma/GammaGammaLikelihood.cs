using AiReactivator.Analytics.Models.Fitting;
using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.GammaGamma;

/// <summary>ln L of Gamma-Gamma by the logarithms of (p, q − 1, v).</summary>
/// <remarks>Each client has ln Γ(px+q) − ln Γ(px) − ln Γ(q) + q ln v + (px−1) ln m_x + px ln x − (px+q) ln(v + x m_x): Fader and
/// Hardie (2013), "The Gamma-Gamma Model of Monetary Value", (1a). The search is over q − 1, as a mean exists for q &gt; 1 only.</remarks>
public static class GammaGammaLikelihood
{
    /// <summary>ln L of all clients together; those without purchases have no say.</summary>
    public static double Of(GammaGammaModel model, IReadOnlyList<SpendHistory> clients)
    {
        var groups = new SpendGroups(clients, ClientSample.Take(clients.Count, clients.Count, seed: 0));
        return By(groups)([Math.Log(model.P), Math.Log(model.Q - 1), Math.Log(model.V)], new double[3]);
    }

    internal static SmoothFunction By(SpendGroups groups)
    {
        var logTotals = Array.ConvertAll(groups.Totals, Math.Log);
        return Evaluate;

        double Evaluate(ReadOnlySpan<double> logs, Span<double> gradient)
        {
            var (p, q, v) = (Math.Exp(logs[0]), 1 + Math.Exp(logs[1]), Math.Exp(logs[2]));
            var (logGammaQ, digammaQ) = (GammaFunctions.LogGamma(q), GammaFunctions.Digamma(q));
            var (value, slopeP, slopeQ, slopeV) = (0.0, 0.0, 0.0, 0.0);
            var (x, shape, byCount, byCountP, byCountQ) = (0, 0.0, 0.0, 0.0, 0.0);
            for (var i = 0; i < groups.Counts.Length; i++)
            {
                if (groups.Counts[i] != x)
                {
                    x = groups.Counts[i];
                    shape = p * x;
                    var (digammaAll, digammaOwn) = (GammaFunctions.Digamma(shape + q), GammaFunctions.Digamma(shape));
                    byCount = GammaFunctions.LogGamma(shape + q) - GammaFunctions.LogGamma(shape) - logGammaQ + (q * logs[2]) + Math.Log(x);
                    (byCountP, byCountQ) = (x * (digammaAll - digammaOwn), digammaAll - digammaQ + logs[2]);
                }

                // (px−1) ln m + px ln x = px ln(xm) − ln m, and the last term's ln x is in byCount.
                var all = v + groups.Totals[i];
                var logAll = Math.Log(all);
                value += byCount + ((shape - 1) * logTotals[i]) - ((shape + q) * logAll);
                slopeP += byCountP + (x * (logTotals[i] - logAll));
                slopeQ += byCountQ - logAll;
                slopeV += (q / v) - ((shape + q) / all);
            }

            gradient[0] += p * slopeP;
            gradient[1] += (q - 1) * slopeQ;
            gradient[2] += v * slopeV;
            return value;
        }
    }
}
