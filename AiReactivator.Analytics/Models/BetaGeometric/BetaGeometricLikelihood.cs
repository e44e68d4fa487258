using AiReactivator.Analytics.Models.Fitting;
using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.BetaGeometric;

/// <summary>ln L of the two models in which a client may leave right after a purchase, by the logarithms of (r, α, a, b).</summary>
/// <remarks>
/// <para>With n chances to leave so far that were not taken, each client has
/// ln Γ(r+x)/Γ(r) + r ln α + ln B(a, b+n)/B(a, b) − (r+x) ln(α+T) + ln(1 + e^z), where
/// z = ln(a/(b+n−1)) + (r+x) ln((α+T)/(α+t_x)) are the log-odds of having left; without a chance (n = 0) the last term is 0.</para>
/// <para>BG/NBD, n = x: Fader, Hardie and Lee (2005), "Counting Your Customers the Easy Way", Marketing Science 24(2), (6).
/// MBG/NBD, n = x + 1: Batislam, Denizel and Filiztekin (2007), "Empirical validation and comparison of models for customer base
/// analysis", International Journal of Research in Marketing 24(3).</para>
/// </remarks>
/// <param name="groups">The clients.</param>
/// <param name="extraChances">0 where the first purchase gives no chance to leave (BG/NBD), 1 where it does (MBG/NBD).</param>
internal sealed class BetaGeometricLikelihood(HistoryGroups groups, int extraChances)
{
    readonly double[] _logs = new double[groups.Days.Length];
    readonly double[] _inverses = new double[groups.Days.Length];
    readonly Term[] _terms = new Term[groups.Counts.Length];

    /// <summary>What depends on x only.</summary>
    readonly record struct Term(double Exponent, double Value, double LogOdds, double SlopeR, double SlopeA, double SlopeB, double LeftB);

    public double Evaluate(ReadOnlySpan<double> logs, Span<double> gradient)
    {
        var (r, alpha, a, b) = (Math.Exp(logs[0]), Math.Exp(logs[1]), Math.Exp(logs[2]), Math.Exp(logs[3]));
        Tabulate(r, alpha, a, b);
        var (value, slopeR, slopeAlpha, slopeA, slopeB) = (0.0, 0.0, 0.0, 0.0, 0.0);
        var (alphaOnce, rOnce) = (r / alpha, logs[1]);
        for (var i = 0; i < groups.Weight.Length; i++)
        {
            ref readonly var term = ref _terms[groups.Count[i]];
            var (weight, age, last) = (groups.Weight[i], groups.Age[i], groups.LastDay[i]);
            var logGap = _logs[age] - _logs[last];
            var z = term.LogOdds + (term.Exponent * logGap);
            var (left, rise) = (LogSpace.Share(z), LogSpace.LogOnePlusExp(z));
            value += weight * (term.Value + (r * logs[1]) - (term.Exponent * _logs[age]) + rise);
            slopeR += weight * (term.SlopeR + rOnce - _logs[age] + (left * logGap));
            slopeAlpha += weight * (alphaOnce - (term.Exponent * (_inverses[age] + (left * (_inverses[last] - _inverses[age])))));
            slopeA += weight * (term.SlopeA + (left / a));
            slopeB += weight * (term.SlopeB - (left * term.LeftB));
        }

        gradient[0] += r * slopeR;
        gradient[1] += alpha * slopeAlpha;
        gradient[2] += a * slopeA;
        gradient[3] += b * slopeB;
        return value;
    }

    void Tabulate(double r, double alpha, double a, double b)
    {
        for (var i = 0; i < _logs.Length; i++)
        {
            (_logs[i], _inverses[i]) = (Math.Log(alpha + groups.Days[i]), 1 / (alpha + groups.Days[i]));
        }

        for (var i = 0; i < _terms.Length; i++)
        {
            var x = groups.Counts[i];
            var chances = x + extraChances;
            var (buys, slopeBuys) = GammaFunctions.LogRising(r, x);
            var (stays, slopeStays) = GammaFunctions.LogRising(b, chances);
            var (all, slopeAll) = GammaFunctions.LogRising(a + b, chances);
            var (odds, leftB) = chances == 0 ? (double.NegativeInfinity, 0) : (Math.Log(a / (b + chances - 1)), 1 / (b + chances - 1));
            _terms[i] = new Term(r + x, buys + stays - all, odds, slopeBuys, -slopeAll, slopeStays - slopeAll, leftB);
        }
    }
}
