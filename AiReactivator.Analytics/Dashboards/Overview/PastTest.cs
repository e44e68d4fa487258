using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Models.Histories;

namespace AiReactivator.Analytics.Dashboards.Overview;

/// <summary>«Проверка прошлым»: the forecast as it would have been made then, beside what came.</summary>
/// <param name="Trust">State, grade and reason.</param>
/// <param name="Trial">The test; null where there was none.</param>
/// <param name="Evidence">What is there and what is needed; null where there is enough.</param>
public sealed record PastTest(ForecastTrust Trust, PastTrial? Trial, PastEvidence? Evidence)
{
    /// <summary>Takes it out of the forecast of a base.</summary>
    public static PastTest Of(ClientTable clients, ClientMetrics metrics, ForecastQuality quality) => new(
        ForecastTrust.Of(quality),
        quality.Check is { } check ? PastTrial.Of(check, quality) : null,
        quality.State is ForecastState.TooLittle || quality.Reason is GradeReason.ShortHistory ? PastEvidence.Of(clients, metrics) : null);
}

/// <summary>What a forecast needs of a base, and what the base has.</summary>
/// <param name="Repeats">Repeat purchases; those of one day are one.</param>
/// <param name="NeededRepeats">Needed.</param>
/// <param name="HistoryDays">Days from the first purchase of the base to A.</param>
/// <param name="NeededDays">Needed: 60, or two usual pauses where they are longer.</param>
public sealed record PastEvidence(int Repeats, int NeededRepeats, int HistoryDays, int NeededDays)
{
    /// <summary>The least number of repeat purchases.</summary>
    public const int LeastRepeats = Forecaster.NeededRepeats;

    /// <summary>The least length of a history, where two usual pauses are not longer.</summary>
    public const int LeastDays = Forecaster.NeededDays;

    /// <summary>The same bounds by which forecasts are made or not.</summary>
    public static PastEvidence Of(ClientTable clients, ClientMetrics metrics) => Of(clients, metrics.BaseCycle);

    /// <summary>For a base whose metrics are not counted yet.</summary>
    internal static PastEvidence Of(ClientTable clients, BaseCycle cycle) => new(
        ClientHistories.Of(clients).Repeats.Sum(history => history.Repeats),
        LeastRepeats,
        cycle.HistoryDays,
        (int)Math.Ceiling(Math.Max(LeastDays, 2 * cycle.Days)));

    /// <summary>Why there is no forecast: TooFewRepeats, ShortHistory; null where there can be one.</summary>
    internal string? WhyNone =>
        Repeats < NeededRepeats ? nameof(GradeReason.TooFewRepeats)
        : HistoryDays < NeededDays ? nameof(GradeReason.ShortHistory)
        : null;
}
