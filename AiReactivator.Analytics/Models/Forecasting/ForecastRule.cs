namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>How the log-odds of the purchase models become those of the forecast: boldness · (models + learnt) + shift.</summary>
/// <param name="Learned">What the base's own past corrects; null where it teaches nothing.</param>
/// <param name="Boldness">Factor on the log-odds.</param>
/// <param name="Shift">Moves the sum of the probabilities where the past wants it.</param>
internal sealed record ForecastRule(LearnedForecast? Learned, double Boldness, double Shift)
{
    /// <summary>The rule before its shift is known.</summary>
    public static ForecastRule Of(PastLessons? lessons) =>
        lessons is null ? new ForecastRule(null, 1, 0) : new ForecastRule(lessons.Signal ? lessons.Learned : null, lessons.Boldness, 0);

    /// <summary>Log-odds of a purchase within H.</summary>
    /// <param name="models">What the purchase models say.</param>
    /// <param name="features">The client's features; not looked at where nothing is learnt.</param>
    public double LogOdds(double models, ReadOnlySpan<double> features) =>
        LogOdds(models, Learned?.LogOdds(features) ?? 0);

    /// <summary>The same where the correction is known.</summary>
    public double LogOdds(double models, double correction) => (Boldness * (models + correction)) + Shift;
}
