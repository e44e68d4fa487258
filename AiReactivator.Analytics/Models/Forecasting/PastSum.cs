namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>The sums of a past window as they would have been forecast at its start, beside what came.</summary>
/// <param name="Day">D, the last day of what was known.</param>
/// <param name="HorizonDays">The window (D, D + H′]: the backtest's, or 365 days.</param>
/// <param name="Clients">Clients that were looked at.</param>
/// <param name="ExpectedBuyers">Sum of the probabilities; null where only the spend of a year was asked.</param>
/// <param name="Buyers">Those who bought.</param>
/// <param name="ExpectedSpend">Sum of the expected spend, kopecks.</param>
/// <param name="Spend">Sum of the actual one, kopecks.</param>
/// <param name="SpendNoise">Variance of ln(spend) by the chance of single clients alone.</param>
public sealed record PastSum(DateOnly Day, int HorizonDays, int Clients, double? ExpectedBuyers, int Buyers, double ExpectedSpend, double Spend, double SpendNoise);

/// <summary>Forecasts the sums of every cut as they would have been then: its level may only know windows that were over.</summary>
internal static class PastSums
{
    public static IReadOnlyList<PastSum> Of(PastLessons lessons)
    {
        var sums = new List<PastSum>();
        foreach (var cut in lessons.Cuts)
        {
            bool Over(PastCut other) => other.OverBy(cut.Split.Day);
            var level = Math.Exp(lessons.Level(Over, cut.Split.Day.DayNumber, buyers: false));
            var yearLevel = Math.Exp(lessons.Level(Over, cut.Split.Day.DayNumber, buyers: false, year: true));
            sums.Add(new PastSum(
                cut.Split.Day,
                cut.Split.Horizon,
                cut.Count,
                cut.ExpectedBuyers * Math.Exp(lessons.Level(Over, cut.Split.Day.DayNumber, buyers: true)),
                cut.Buyers,
                cut.ExpectedSpend * level,
                cut.Spend,
                cut.SpendSquares / (cut.Spend * cut.Spend)));
            if (cut.Year is { } year)
            {
                sums.Add(new PastSum(cut.Split.Day, PastYear.Days, year.Clients, null, year.Buyers, year.Expected * yearLevel, year.Spend, year.Noise));
            }
        }

        return sums;
    }
}
