namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>How far the sums of a base lie above the forecast of the purchase models: learnt from cuts, and believed only as far as
/// they agree with each other.</summary>
/// <remarks>Each cut shows the lasting error of the models plus what the season and chance added to that window. Both are taken as
/// normal with one and the same spread, so that with one cut half of what it shows is believed, with two independent cuts two thirds:
/// the usual shrinkage of a random effect. A window of the same season a year ago weighs as much as all recent ones together.</remarks>
internal static class LevelForecast
{
    /// <summary>Spread of the lasting error and of a window's own, in logarithms. It only matters where chance is of its size.</summary>
    const double Spread = 0.25;

    /// <param name="cuts">The cuts, newest first.</param>
    /// <param name="seasonal">Which of them lie in the season of the forecast.</param>
    /// <param name="facts">What happened in each.</param>
    /// <param name="forecasts">What was forecast.</param>
    /// <param name="noise">Variance of the logarithm of the fact by chance alone.</param>
    /// <returns>The logarithm of fact / forecast to expect; 0 without cuts.</returns>
    public static double Of(int cuts, bool[] seasonal, Func<int, double> facts, Func<int, double> forecasts, Func<int, double> noise)
    {
        var recent = Group(seasonOnly: false);
        var season = Group(seasonOnly: true);
        if (season.Weight > 0 && recent.Weight > 0)
        {
            // Half of the voice each; the season's own evidence is no stronger than its windows are many.
            var half = recent.Weight / Math.Max(season.Weight, 1e-9);
            season = (season.Sum * Math.Max(1, half), season.Weight * Math.Max(1, half));
        }

        return (recent.Sum + season.Sum) / ((1 / (Spread * Spread)) + recent.Weight + season.Weight);

        (double Sum, double Weight) Group(bool seasonOnly)
        {
            var (sum, weight, count) = (0.0, 0.0, 0);
            for (var k = 0; k < cuts; k++)
            {
                if (seasonal[k] == seasonOnly && facts(k) > 0 && forecasts(k) > 0)
                {
                    var precision = 1 / ((Spread * Spread) + noise(k));
                    sum += precision * Math.Log(facts(k) / forecasts(k));
                    weight += precision;
                    count++;
                }
            }

            // Neighbouring recent windows overlap by half.
            var independent = seasonOnly || count == 0 ? 1 : (1 + ((count - 1) / 2.0)) / count;
            return (sum * independent, weight * independent);
        }
    }
}
