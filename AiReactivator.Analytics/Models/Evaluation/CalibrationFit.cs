using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.Evaluation;

/// <summary>The straight line from forecast log-odds to the log-odds that the facts speak for.</summary>
/// <param name="Slope">1 is ideal; under 1 the forecasts are too bold, over 1 too timid.</param>
/// <param name="Intercept">0 is ideal; above it more buy than forecast.</param>
/// <remarks>Cox (1958), "Two further applications of a model for binary regression", Biometrika 45.</remarks>
public sealed record CalibrationFit(double Slope, double Intercept)
{
    /// <summary>Probabilities are taken at least this far from 0 and 1, so that their log-odds are finite.</summary>
    const double Certainty = 1e-4;

    const int MostRounds = 100;
    const double LongestStep = 5;

    /// <summary>Fits the line by logistic regression of the fact on the log-odds of the forecast.</summary>
    /// <param name="probabilities">The forecast.</param>
    /// <param name="bought">The fact, in the same order.</param>
    /// <returns>The line; null where everybody or nobody bought, all forecasts are equal, or they part buyers from the rest without a
    /// fault: then no line is the best.</returns>
    /// <exception cref="ArgumentException">The two are not of one length.</exception>
    public static CalibrationFit? Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> bought)
    {
        ProbabilityScores.Check(probabilities, bought);
        var buyers = bought.Count(true);
        if (buyers == 0 || buyers == bought.Length)
        {
            return null;
        }

        var logOdds = new double[probabilities.Length];
        for (var i = 0; i < logOdds.Length; i++)
        {
            var p = Math.Clamp(probabilities[i], Certainty, 1 - Certainty);
            logOdds[i] = Math.Log(p / (1 - p));
        }

        var (slope, intercept) = (1.0, 0.0);
        for (var round = 0; round < MostRounds; round++)
        {
            var (g0, g1, h00, h01, h11) = (0.0, 0.0, 0.0, 0.0, 0.0);
            for (var i = 0; i < logOdds.Length; i++)
            {
                var share = LogSpace.Share(intercept + (slope * logOdds[i]));
                var (miss, weight) = ((bought[i] ? 1 : 0) - share, share * (1 - share));
                (g0, g1) = (g0 + miss, g1 + (miss * logOdds[i]));
                (h00, h01, h11) = (h00 + weight, h01 + (weight * logOdds[i]), h11 + (weight * logOdds[i] * logOdds[i]));
            }

            // Newton's step; without spread in the forecasts, or with all of them certain, it has no length.
            var determinant = (h00 * h11) - (h01 * h01);
            if (!(determinant > 1e-12 * h00 * h11))
            {
                return null;
            }

            var (up, tilt) = (((h11 * g0) - (h01 * g1)) / determinant, ((h00 * g1) - (h01 * g0)) / determinant);
            var length = Math.Max(Math.Abs(up), Math.Abs(tilt));
            var bounded = Math.Min(1, LongestStep / length);
            (intercept, slope) = (intercept + (up * bounded), slope + (tilt * bounded));
            if (length < 1e-9)
            {
                return new CalibrationFit(slope, intercept);
            }
        }

        return null;
    }
}
