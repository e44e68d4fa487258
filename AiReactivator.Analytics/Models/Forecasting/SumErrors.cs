namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>How far sums over a base may be off: standard deviations of ln(fact / forecast), the chance of single clients not counted.</summary>
/// <remarks>The forecast sums of past windows, made as they would have been then, are held against the facts. What the chance of single
/// clients explains is taken off, and the rest is pooled with one window's worth of what is assumed without a past:
/// <see cref="LevelForecast.Spread"/>, and twice its variance for a year. Recent windows overlap by half and count for less; so do
/// windows in which chance alone moves the sum more than that.</remarks>
/// <param name="Buyers">Of the number of buyers in H.</param>
/// <param name="Spend">Of the spend in H.</param>
/// <param name="Year">Of the spend in 365 days: tested where the history has a year to spare, else never below that of H.</param>
/// <param name="YearTested">Whether a whole past year was forecast and compared.</param>
public sealed record SumErrors(double Buyers, double Spend, double Year, bool YearTested)
{
    /// <summary>Variance without a past.</summary>
    const double Prior = LevelForecast.Spread * LevelForecast.Spread;

    /// <summary>Of a year: it lies further ahead.</summary>
    const double YearPrior = 2 * Prior;

    /// <summary>Even windows that all came true leave an error of two per cent.</summary>
    const double Least = 0.02 * 0.02;

    /// <summary>Where the past cannot be forecast again.</summary>
    public static SumErrors Untested { get; } = new(Math.Sqrt(Prior), Math.Sqrt(Prior), Math.Sqrt(YearPrior), false);

    /// <summary>Measures them on the past.</summary>
    internal static SumErrors Of(PastLessons lessons, IReadOnlyList<PastSum> sums)
    {
        PastSum[] windows = [.. sums.Where(sum => sum.ExpectedBuyers is not null)];
        PastSum[] years = [.. sums.Where(sum => sum.ExpectedBuyers is null)];

        // The newest windows overlap by half: k of them know as much as (k + 1) / 2.
        var recent = windows.Length - lessons.SeasonalCuts;
        var independent = (lessons.SeasonalCuts + (recent == 0 ? 0 : (recent + 1) / 2.0)) / windows.Length;
        var spend = Pooled(Prior, windows, independent, sum => (Math.Log(sum.Spend / sum.ExpectedSpend), sum.SpendNoise));
        return new SumErrors(
            Pooled(Prior, windows, independent, sum => (Math.Log(sum.Buyers / sum.ExpectedBuyers!.Value), 1.0 / sum.Buyers)),
            spend,
            years.Length > 0
                ? Pooled(YearPrior, years, 1, sum => (Math.Log(sum.Spend / sum.ExpectedSpend), sum.SpendNoise))
                : Math.Max(spend, Untested.Year),
            years.Length > 0);
    }

    static double Pooled(double prior, PastSum[] sums, double share, Func<PastSum, (double Miss, double Noise)> of)
    {
        var (sum, weight) = (prior, 1.0);
        foreach (var past in sums)
        {
            var (miss, noise) = of(past);
            var telling = share * Math.Pow(prior / (prior + noise), 2);
            (sum, weight) = (sum + (telling * ((miss * miss) - noise)), weight + telling);
        }

        return Math.Sqrt(Math.Max(Least, sum / weight));
    }
}
