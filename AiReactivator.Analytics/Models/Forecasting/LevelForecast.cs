namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>How far the sums of a base lie above the forecast of the purchase models: learnt from cuts, and believed only as far as
/// they agree with each other.</summary>
/// <remarks>Each cut shows the lasting error of the models plus what the season and chance added to that window. Both are taken as
/// normal with one and the same spread, so that with one cut half of what it shows is believed, with two independent cuts two thirds:
/// the usual shrinkage of a random effect. Where cuts differ more than that, they are believed less; windows of the same season of
/// past years are believed the more, the better they agree with each other.</remarks>
internal static class LevelForecast
{
    /// <summary>Spread of the lasting error and of a window's own, in logarithms, as far as the cuts do not tell it themselves.</summary>
    public const double Spread = 0.25;

    /// <param name="cuts">The cuts, newest first.</param>
    /// <param name="seasonal">Which of them lie in the season of the forecast.</param>
    /// <param name="facts">What happened in each.</param>
    /// <param name="forecasts">What was forecast.</param>
    /// <param name="noise">Variance of the logarithm of the fact by chance alone.</param>
    /// <returns>The logarithm of fact / forecast to expect; 0 without cuts.</returns>
    public static double Of(int cuts, bool[] seasonal, Func<int, double> facts, Func<int, double> forecasts, Func<int, double> noise)
    {
        int[] usable = [.. Enumerable.Range(0, cuts).Where(k => facts(k) > 0 && forecasts(k) > 0)];
        int[] season = [.. usable.Where(k => seasonal[k])];
        int[] recent = [.. usable.Where(k => !seasonal[k])];

        // Neighbouring recent windows overlap by half: they agree more than they know, and count for less.
        var independent = recent.Length == 0 ? 1 : (1 + ((recent.Length - 1) / 2.0)) / recent.Length;
        var (recentSum, recentWeight) = Voices(recent, Math.Max(Spread * Spread, Variance(usable)), independent);
        var (seasonSum, seasonWeight) = Voices(season, Variance(season), 1);
        return (recentSum + seasonSum) / ((1 / (Spread * Spread)) + recentWeight + seasonWeight);

        double Level(int k) => Math.Log(facts(k) / forecasts(k));

        (double Sum, double Weight) Voices(int[] group, double variance, double share)
        {
            var (sum, weight) = (0.0, 0.0);
            foreach (var k in group)
            {
                var precision = share / (variance + noise(k));
                (sum, weight) = (sum + (precision * Level(k)), weight + precision);
            }

            return (sum, weight);
        }

        // One observation's worth of the prior spread.
        double Variance(int[] group)
        {
            var mean = group.Length == 0 ? 0 : group.Average(Level);
            return ((Spread * Spread) + group.Sum(k => (Level(k) - mean) * (Level(k) - mean))) / Math.Max(1, group.Length);
        }
    }
}
