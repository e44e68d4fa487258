using AiReactivator.Analytics.Models.Evaluation;

namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>How far forecasts of this base can be trusted.</summary>
public enum ForecastState
{
    /// <summary>Learnt from the base's own past and tested on it.</summary>
    Tested,

    /// <summary>Made by the purchase models alone: without dates the past cannot be cut off and forecast again.</summary>
    Untested,

    /// <summary>The test showed no signal: nobody can be told from anybody. Shares are about the same for all; facts stay.</summary>
    CannotTell,

    /// <summary>Under 30 repeat purchases, or a history under max(60 days, 2c₀): no personal forecast.</summary>
    TooLittle,
}

/// <summary>Grade of forecasts.</summary>
public enum ForecastGrade
{
    /// <summary>Orders clients well, and sums came true.</summary>
    A,

    /// <summary>Orders clients fairly, sums came about true.</summary>
    B,

    /// <summary>Better than chance, with large errors; also the best that an untested forecast can get.</summary>
    C,

    /// <summary>Unreliable.</summary>
    D,
}

/// <summary>Why a forecast has its grade.</summary>
public enum GradeReason
{
    /// <summary>Order and sums both came true within the bounds of the grade.</summary>
    Confirmed,

    /// <summary>The order of clients is what keeps the grade down.</summary>
    Order,

    /// <summary>Probabilities or sums were off, which keeps the grade down.</summary>
    Level,

    /// <summary>There are no dates to test with.</summary>
    NoDates,

    /// <summary>Dates there are, but the history is too short to cut.</summary>
    ShortHistory,

    /// <summary>No order better than chance was found.</summary>
    NoSignal,

    /// <summary>Too few repeat purchases.</summary>
    TooFewRepeats,
}

/// <summary>«Проверка прошлым»: the forecast as it would have been made at the newest cut, beside what came.</summary>
/// <param name="Day">D, the last day of what was known.</param>
/// <param name="HorizonDays">The window (D, D + H′].</param>
/// <param name="Clients">Clients known by D, at most the sample.</param>
/// <param name="Buyers">Those who bought in the window.</param>
/// <param name="Auc">AUC; null where everybody or nobody bought.</param>
/// <param name="AucError">Its standard error.</param>
/// <param name="Brier">Brier score.</param>
/// <param name="LogLoss">Logarithmic loss.</param>
/// <param name="CalibrationError">ECE over deciles.</param>
/// <param name="Calibration">Forecast beside fact by deciles.</param>
/// <param name="ExpectedBuyers">Sum of the probabilities.</param>
/// <param name="ExpectedSpend">Sum of the expected spend, kopecks.</param>
/// <param name="Spend">Sum of the actual one, kopecks.</param>
/// <param name="RangeCoverage">Share of buyers whose sum lay in their 80 % interval; null without buyers.</param>
/// <param name="RangeWidth">Mean ratio of the upper end to the lower one.</param>
/// <param name="Calls">Of 20 clients, how many bought, by list.</param>
public sealed record PastCheck(
    DateOnly Day,
    int HorizonDays,
    int Clients,
    int Buyers,
    double? Auc,
    double? AucError,
    double? Brier,
    double? LogLoss,
    double? CalibrationError,
    CalibrationTable Calibration,
    double ExpectedBuyers,
    double ExpectedSpend,
    double Spend,
    double? RangeCoverage,
    double? RangeWidth,
    CallLists Calls);

/// <summary>Of the clients on top of a list, how many bought in the window.</summary>
/// <param name="Length">Clients of a list: 20, or all where there are fewer.</param>
/// <param name="Forecast">By expected spend.</param>
/// <param name="BiggestLtv">By what they had spent by then.</param>
/// <param name="LongestIdle">By the days since their last purchase.</param>
/// <param name="Random">Of as many taken at random, in the mean.</param>
public sealed record CallLists(int Length, double Forecast, double BiggestLtv, double LongestIdle, double Random)
{
    /// <summary>What they spent.</summary>
    public CallSums Spent { get; init; } = new(0, 0, 0, 0);
}

/// <summary>What the clients on top of a list spent in the window, kopecks.</summary>
/// <param name="Forecast">By expected spend.</param>
/// <param name="BiggestLtv">By what they had spent by then.</param>
/// <param name="LongestIdle">By the days since their last purchase.</param>
/// <param name="Random">Of as many taken at random, in the mean.</param>
public sealed record CallSums(double Forecast, double BiggestLtv, double LongestIdle, double Random);

/// <summary>A class that the product shows, and what it was worth at the cut of the past check.</summary>
/// <param name="Kind">activity, timing, risk, rfm or stage.</param>
/// <param name="Class">Name of the class: the value of its enumeration.</param>
/// <param name="Clients">Clients of the check who stood in it at the cut.</param>
/// <param name="Bought">Those of them who bought in the window.</param>
public sealed record ClassShare(string Kind, string Class, int Clients, int Bought);

/// <summary>What was tried on clients that it was not learnt from.</summary>
/// <param name="Name">models, linear or trees.</param>
/// <param name="Auc">Mean AUC over the cuts.</param>
/// <param name="LogLoss">Logarithmic loss over all cuts, each at its own level.</param>
/// <param name="Weight">The share with which it was taken.</param>
public sealed record Candidate(string Name, double? Auc, double LogLoss, double Weight);

/// <summary>How good the forecasts of a base are, and how that is known.</summary>
/// <param name="State">Tested or not.</param>
/// <param name="Grade">A–D.</param>
/// <param name="Reason">Why.</param>
/// <param name="HorizonDays">H.</param>
public sealed record ForecastQuality(ForecastState State, ForecastGrade Grade, GradeReason Reason, int HorizonDays)
{
    /// <summary>The test; null where there was none.</summary>
    public PastCheck? Check { get; init; }

    /// <summary>Each class as it would have stood at the cut of the check, and how many of it bought; empty where there was no test.</summary>
    public IReadOnlyList<ClassShare> Classes { get; init; } = [];

    /// <summary>Repeat purchases of the base; <see cref="Forecaster.NeededRepeats"/> are needed.</summary>
    public long Repeats { get; init; }

    /// <summary>Sums of past windows as they would have been forecast at their start, newest first.</summary>
    public IReadOnlyList<PastSum> Sums { get; init; } = [];

    /// <summary>How far sums of the base may be off.</summary>
    public SumErrors SumErrors { get; init; } = SumErrors.Untested;

    /// <summary>What was compared.</summary>
    public IReadOnlyList<Candidate> Candidates { get; init; } = [];

    /// <summary>How far sums of probabilities were moved off the purchase models, as a factor.</summary>
    public double BuyersFactor { get; init; } = 1;

    /// <summary>How far sums of spend were moved, as a factor.</summary>
    public double SpendFactor { get; init; } = 1;

    /// <summary>Factor on the log-odds: under 1 the forecast was too bold in the past.</summary>
    public double Boldness { get; init; } = 1;

    /// <summary>True where the base does not show that clients leave for good; null where it could not be asked.</summary>
    public bool? NobodyLeaves { get; init; }
}

/// <summary>The forecast of a base.</summary>
/// <param name="Clients">Of each client.</param>
/// <param name="Quality">How far it can be trusted.</param>
public sealed record BaseForecast(ClientForecasts Clients, ForecastQuality Quality)
{
    /// <summary>Asks the same forecast about a client as they would be; null where there is nothing to forecast with.</summary>
    internal ForecastProbe? Probe { get; init; }
}
