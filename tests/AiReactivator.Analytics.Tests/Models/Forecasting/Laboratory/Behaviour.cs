namespace AiReactivator.Analytics.Tests.Models.Forecasting.Laboratory;

/// <summary>When the clients of a drawn base first came.</summary>
internal enum Arrival
{
    Evenly,
    Growing,
    Shrinking,

    /// <summary>All within the first 80 days.</summary>
    AtOnce,

    /// <summary>Most long before the file begins: a cut export.</summary>
    BeforeTheFile,
}

/// <summary>How the clients of a drawn base behave; the purchase models know some of it and not the rest.</summary>
/// <param name="Name">What a report calls it.</param>
internal sealed record Behaviour(string Name)
{
    public int Clients { get; init; } = 2500;

    public int HistoryDays { get; init; } = 730;

    public Arrival Arrival { get; init; } = Arrival.Evenly;

    /// <summary>Shape of the rates: small where clients differ much.</summary>
    public double RateShape { get; init; } = 0.8;

    /// <summary>Days between purchases at the mean rate.</summary>
    public double MeanPause { get; init; } = 60;

    /// <summary>Chance to leave after a purchase, in the mean; each client has their own.</summary>
    public double Leaving { get; init; } = 0.12;

    /// <summary>Mean days until a client leaves, whether they buy or not; 0: they leave after purchases only.</summary>
    public double Lifetime { get; init; }

    /// <summary>Share of clients who leave right after the first purchase.</summary>
    public double OneTimers { get; init; }

    /// <summary>1: purchases at chance; more: ever more evenly spaced (Erlang).</summary>
    public int Regularity { get; init; } = 1;

    /// <summary>How far the yearly season moves rates, in logarithms.</summary>
    public double Season { get; init; }

    /// <summary>Day of the year's swing on which the file ends, as a share of the year; 0.25 is the peak.</summary>
    public double SeasonAtEnd { get; init; }

    /// <summary>Change of all rates in a year, in logarithms.</summary>
    public double Trend { get; init; }

    /// <summary>How far a client's rate wanders off its own mean, in logarithms, over months.</summary>
    public double Wander { get; init; }

    /// <summary>Whether purchases fall on Monday to Friday only.</summary>
    public bool Workdays { get; init; }

    /// <summary>Rows of a purchase beyond the first, in the mean.</summary>
    public double MoreRows { get; init; }

    /// <summary>Spread of the mean cheque between clients, in logarithms.</summary>
    public double ChequeSpread { get; init; } = 0.8;

    /// <summary>Spread of the cheques of one client, in logarithms.</summary>
    public double ChequeNoise { get; init; } = 0.5;

    /// <summary>How much more frequent buyers spend at a time: power of the rate.</summary>
    public double ChequeByRate { get; init; }

    /// <summary>Change of all cheques in a year, in logarithms.</summary>
    public double ChequeTrend { get; init; }

    /// <summary>The catalogue: from what the models assume to what they know nothing of.</summary>
    public static readonly Behaviour[] All =
    [
        new("chance purchases, leaving") { },
        new("nobody leaves") { Leaving = 0 },
        new("many leave early") { Leaving = 0.35, RateShape = 0.5, MeanPause = 40 },
        new("leaving by the calendar") { Leaving = 0, Lifetime = 200, MeanPause = 45 },
        new("one cohort") { Arrival = Arrival.AtOnce, HistoryDays = 270, Leaving = 0.2, RateShape = 0.5, MeanPause = 80 },
        new("mostly one-time buyers") { OneTimers = 0.6, MeanPause = 80 },
        new("even pauses") { Regularity = 4, RateShape = 2, Leaving = 0.08 },
        new("contracts") { Regularity = 12, RateShape = 4, MeanPause = 32, Leaving = 0, Lifetime = 500, Workdays = true, ChequeNoise = 0.15, Clients = 1500 },
        new("season, peak ahead") { Season = 0.5, SeasonAtEnd = 0.1, HistoryDays = 1000, RateShape = 1 },
        new("season, low ahead") { Season = 0.5, SeasonAtEnd = 0.6, HistoryDays = 1000, RateShape = 1 },
        new("season, history of half a year") { Season = 0.35, SeasonAtEnd = 0.5, HistoryDays = 190, Arrival = Arrival.BeforeTheFile, MeanPause = 50 },
        new("growing base") { Arrival = Arrival.Growing, HistoryDays = 900 },
        new("shrinking base") { Arrival = Arrival.Shrinking, HistoryDays = 900 },
        new("rates fall") { Trend = -0.5 },
        new("rates rise") { Trend = 0.4 },
        new("rates wander") { Wander = 0.8, Leaving = 0.05 },
        new("rates wander, season, cut export") { Wander = 0.6, Season = 0.25, SeasonAtEnd = 0.3, Arrival = Arrival.BeforeTheFile, HistoryDays = 370, Leaving = 0.05, MoreRows = 0.1, ChequeByRate = 0.2 },
        new("cut export") { Arrival = Arrival.BeforeTheFile, HistoryDays = 365, Leaving = 0.06 },
        new("cut export, nobody leaves, heavy buyers") { Arrival = Arrival.BeforeTheFile, HistoryDays = 200, Leaving = 0, RateShape = 0.6, MeanPause = 35, ChequeByRate = 0.3, ChequeSpread = 1.1 },
        new("order lines") { MoreRows = 2, ChequeSpread = 0.6 },
        new("some double rows") { MoreRows = 0.15, RateShape = 0.7, MeanPause = 40 },
        new("heavy cheques") { ChequeSpread = 1.4, ChequeNoise = 0.9, ChequeByRate = 0.3 },
        new("cheques rise") { ChequeTrend = 0.3 },
        new("rare purchases") { MeanPause = 250, HistoryDays = 1100, Leaving = 0.15 },
        new("few clients") { Clients = 500 },
        new("all alike") { RateShape = 60, MeanPause = 100, Leaving = 0 },
    ];
}
