using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>What a cut showed of the level: how far the fact lay above the forecast of the purchase models.</summary>
/// <param name="Day">Day number of the cut.</param>
/// <param name="Level">Logarithm of the factor by which the models were too low.</param>
/// <param name="Noise">Variance of it by chance alone.</param>
internal readonly record struct LevelSign(int Day, double Level, double Noise);

/// <summary>How far the sums of a base lie above the forecast of the purchase models: learnt from cuts, and believed only as far as
/// they agree with each other.</summary>
/// <remarks>Each cut shows the lasting error of the models, the season of its window and what that window alone had. They are taken as a
/// Gaussian process over days: the first is shared by all windows, the second by those of the same time of the year, the third by those
/// that overlap. How large each of the three is the cuts decide as far as they can: every combination of a grid is weighed by how likely
/// it makes what they showed. With one cut about half of what it showed is believed; where last year's cuts of the same season agree with
/// each other against the recent ones, they are believed. Rasmussen and Williams (2006), "Gaussian Processes for Machine Learning", 2.2
/// and 5.4.</remarks>
internal static class LevelForecast
{
    /// <summary>Spread of the level of a window, in logarithms, where no past tells it.</summary>
    public const double Spread = 0.25;

    const double Year = 365.25;

    /// <summary>How fast windows a part of the year apart lose what they share of the season.</summary>
    const double SeasonLength = 0.6;

    static readonly double[] Lasting = [0.08, 0.2, 0.4];
    static readonly double[] Seasonal = [0.05, 0.2, 0.5];
    static readonly double[] Own = [0.05, 0.12, 0.25];

    /// <param name="signs">What the cuts showed.</param>
    /// <param name="day">The day of the forecast.</param>
    /// <param name="window">Days of the windows of the cuts.</param>
    /// <param name="year">Whether a whole year is forecast: it has every season, and only what lasts is expected of it.</param>
    /// <returns>The logarithm of fact / forecast to expect; 0 without cuts.</returns>
    public static double Of(IReadOnlyList<LevelSign> signs, int day, int window, bool year = false)
    {
        var (weights, levels, best) = (new List<double>(), new List<double>(), double.NegativeInfinity);
        foreach (var lasting in Lasting)
        {
            foreach (var seasonal in Seasonal)
            {
                foreach (var own in Own)
                {
                    if (signs.Count > 0 && Expect(signs, day, window, lasting, seasonal * Smoothed(window), own, year) is var (level, evidence))
                    {
                        (weights, levels, best) = ([.. weights, evidence], [.. levels, level], Math.Max(best, evidence));
                    }
                }
            }
        }

        var (sum, mean) = (0.0, 0.0);
        for (var k = 0; k < weights.Count; k++)
        {
            var weight = Math.Exp(weights[k] - best);
            (sum, mean) = (sum + weight, mean + (weight * levels[k]));
        }

        return sum > 0 ? mean / sum : 0;
    }

    /// <summary>A long window averages the season away: what is left of a yearly wave.</summary>
    static double Smoothed(int window)
    {
        var half = Math.PI * window / Year;
        return Math.Max(0.1, Math.Abs(Math.Sin(half) / half));
    }

    static (double Level, double Evidence)? Expect(
        IReadOnlyList<LevelSign> signs, int day, int window, double lasting, double seasonal, double own, bool year)
    {
        var n = signs.Count;
        var (matrix, inverse) = (new double[n * n], new double[n * n]);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                matrix[(i * n) + j] = Shared(signs[i].Day - signs[j].Day) + (i == j ? signs[i].Noise + 1e-6 : 0);
            }
        }

        if (!SymmetricMatrix.TryInvert(matrix, inverse, n))
        {
            return null;
        }

        // The decomposition is left in the lower triangle: its diagonal gives the determinant.
        var (level, evidence) = (0.0, 0.0);
        for (var i = 0; i < n; i++)
        {
            var pull = 0.0;
            for (var j = 0; j < n; j++)
            {
                pull += inverse[(i * n) + j] * signs[j].Level;
            }

            level += (year ? lasting * lasting : Shared(day - signs[i].Day)) * pull;
            evidence -= (signs[i].Level * pull / 2) + Math.Log(matrix[(i * n) + i]);
        }

        return (level, evidence);

        double Shared(int apart)
        {
            var wave = Math.Sin(Math.PI * apart / Year);
            return (lasting * lasting)
                + (seasonal * seasonal * Math.Exp(-2 * wave * wave / (SeasonLength * SeasonLength)))
                + (own * own * Math.Max(0, 1 - ((double)Math.Abs(apart) / window)));
        }
    }
}
