using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Dashboards.Overview;

/// <summary>What was forecast on a past day, and what came.</summary>
/// <param name="Day">The last day that the forecast knew.</param>
/// <param name="HorizonDays">Length of the window after it; shorter than H where the history is short.</param>
/// <param name="Clients">Clients known by then, at most the sample.</param>
/// <param name="Buyers">Those who bought in the window.</param>
/// <param name="ExpectedBuyers">How many were expected to.</param>
/// <param name="ExpectedSpend">Forecast of the money, roubles.</param>
/// <param name="Spend">The money that came, roubles.</param>
/// <param name="Calls">Of the clients on top of a list, how many bought, by list.</param>
/// <param name="Calibration">Clients from the least likely to the likeliest: forecast share beside the share that bought.</param>
/// <param name="Scores">For an analyst.</param>
public sealed record PastTrial(
    DateOnly Day,
    int HorizonDays,
    int Clients,
    int Buyers,
    double ExpectedBuyers,
    decimal ExpectedSpend,
    decimal Spend,
    CallBuyers Calls,
    IReadOnlyList<CalibrationStep> Calibration,
    TrialScores Scores)
{
    /// <summary>What those clients spent, by list.</summary>
    public CallMoney CallMoney { get; init; } = new(0, 0, 0, 0);

    /// <summary>Takes it out of the check of a forecast.</summary>
    public static PastTrial Of(PastCheck check, ForecastQuality quality) => new(
        check.Day,
        check.HorizonDays,
        check.Clients,
        check.Buyers,
        check.ExpectedBuyers,
        Roubles(check.ExpectedSpend),
        Roubles(check.Spend),
        new CallBuyers(check.Calls.Length, check.Calls.Forecast, check.Calls.BiggestLtv, check.Calls.LongestIdle, check.Calls.Random),
        [.. check.Calibration.Lines.Select(line => new CalibrationStep(line.Clients, line.Expected / line.Clients, (double)line.Bought / line.Clients))],
        new TrialScores(check.Auc, check.AucError, check.Brier, check.LogLoss, check.CalibrationError, check.RangeCoverage, check.RangeWidth, quality.Candidates))
    {
        CallMoney = new CallMoney(Roubles(check.Calls.Spent.Forecast), Roubles(check.Calls.Spent.BiggestLtv), Roubles(check.Calls.Spent.LongestIdle), Roubles(check.Calls.Spent.Random)),
    };

    static decimal Roubles(double kopecks) => ClientRows.Roubles((long)Math.Round(kopecks));
}

/// <summary>Of the clients on top of a list, how many bought in the window.</summary>
/// <param name="Length">Clients of a list: 20, or all where there are fewer.</param>
/// <param name="Forecast">By the forecast.</param>
/// <param name="BiggestLtv">By what they had spent by then.</param>
/// <param name="LongestIdle">By the days since their last purchase.</param>
/// <param name="Random">Of as many taken at random, in the mean.</param>
public sealed record CallBuyers(int Length, double Forecast, double BiggestLtv, double LongestIdle, double Random);

/// <summary>What the clients on top of a list spent in the window, roubles.</summary>
/// <param name="Forecast">By the forecast.</param>
/// <param name="BiggestLtv">By what they had spent by then.</param>
/// <param name="LongestIdle">By the days since their last purchase.</param>
/// <param name="Random">Of as many taken at random, in the mean.</param>
public sealed record CallMoney(decimal Forecast, decimal BiggestLtv, decimal LongestIdle, decimal Random);

/// <summary>Clients with about the same forecast.</summary>
/// <param name="Clients">How many.</param>
/// <param name="Expected">Mean of their probabilities. Range: 0…1.</param>
/// <param name="Bought">Share of them that bought.</param>
public sealed record CalibrationStep(int Clients, double Expected, double Bought);

/// <summary>The test in the measures of an analyst; null where the test cannot tell.</summary>
/// <param name="Auc">AUC.</param>
/// <param name="AucError">Its standard error.</param>
/// <param name="Brier">Brier score.</param>
/// <param name="LogLoss">Logarithmic loss.</param>
/// <param name="CalibrationError">ECE over deciles.</param>
/// <param name="RangeCoverage">Share of buyers whose sum lay in their 80 % interval.</param>
/// <param name="RangeWidth">Mean ratio of the upper end to the lower one.</param>
/// <param name="Candidates">What was compared, and the share with which it was taken.</param>
public sealed record TrialScores(
    double? Auc,
    double? AucError,
    double? Brier,
    double? LogLoss,
    double? CalibrationError,
    double? RangeCoverage,
    double? RangeWidth,
    IReadOnlyList<Candidate> Candidates);
