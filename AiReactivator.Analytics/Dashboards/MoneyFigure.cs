namespace AiReactivator.Analytics.Dashboards;

/// <summary>What a figure rests on.</summary>
public enum EvidenceGrade
{
    /// <summary>«Факт»: counted.</summary>
    Fact,

    /// <summary>«Расчёт»: estimated, with an interval.</summary>
    Estimate,

    /// <summary>«Предположение»: rests on a value that the user can edit.</summary>
    Assumption,
}

/// <summary>A sum of money as a widget shows it.</summary>
/// <param name="Roubles">The sum.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="Low">Lower end of its 80 % interval; null where there is none.</param>
/// <param name="High">Upper end of it.</param>
public sealed record MoneyFigure(decimal Roubles, EvidenceGrade Evidence, decimal? Low = null, decimal? High = null)
{
    /// <summary>A figure from kopecks, to the kopeck.</summary>
    internal static MoneyFigure Of(double kopecks, EvidenceGrade evidence) => new(RoublesOf(kopecks), evidence);

    /// <summary>A figure with an interval, from kopecks.</summary>
    internal static MoneyFigure Of(double kopecks, EvidenceGrade evidence, (double Low, double High) range) =>
        new(RoublesOf(kopecks), evidence, RoublesOf(range.Low), RoublesOf(range.High));

    /// <summary>Kopecks of a model as roubles, to the kopeck.</summary>
    internal static decimal RoublesOf(double kopecks) => (decimal)Math.Round(kopecks, MidpointRounding.AwayFromZero) / 100;
}
