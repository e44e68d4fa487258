using AiReactivator.Analytics.Metrics.Anomalies;
using AiReactivator.Analytics.Metrics.Churn;
using AiReactivator.Analytics.Models.Reasons;

namespace AiReactivator.Analytics.Dashboards;

/// <summary>Why a client stands where they stand: facts, and where there is a personal forecast what made it and what would change it.</summary>
/// <param name="Client">Number of the client, from 0.</param>
/// <param name="Churn">The Churn Score; null without purchases.</param>
/// <param name="Anomaly">What is unusual; null without purchases.</param>
/// <param name="Forecast">Null where there is no personal forecast.</param>
public sealed record ClientReasons(int Client, ChurnCard? Churn, AnomalyCard? Anomaly, ForecastCard? Forecast);

/// <summary>The Churn Score of a client.</summary>
/// <param name="Score">0–100.</param>
/// <param name="Reason">The largest term.</param>
/// <param name="Words">It in a plain sentence.</param>
/// <param name="Terms">All terms that the base has data for; their points sum to the score before rounding.</param>
public sealed record ChurnCard(int Score, ChurnReason Reason, string Words, IReadOnlyList<ChurnTerm> Terms);

/// <summary>A term of the Churn Score.</summary>
/// <param name="Reason">The term.</param>
/// <param name="Points">What it gives this client.</param>
/// <param name="Weight">What it gives at most.</param>
/// <param name="Words">The facts behind it.</param>
public sealed record ChurnTerm(ChurnReason Reason, double Points, double Weight, string Words);

/// <summary>What is unusual about a client.</summary>
/// <param name="Kind">What.</param>
/// <param name="Score">0–100; null where there is none.</param>
/// <param name="Level">By the score; null where there is none.</param>
/// <param name="Words">It in a few words.</param>
public sealed record AnomalyCard(AnomalyKind Kind, int? Score, AnomalyLevel? Level, string Words);

/// <summary>What made a client's forecast.</summary>
/// <param name="HorizonDays">H, the window of the return probability.</param>
/// <param name="Return">The return probability. Range: 0…1.</param>
/// <param name="Base">The base's mean of it.</param>
/// <param name="Drivers">What lies between the two, the strongest first: the shares sum to Return − Base.</param>
/// <param name="Change">What would change the forecast most.</param>
/// <param name="ExpectedFrom">If the client returns within <paramref name="PatienceDays"/>: one in ten buys before this day.</param>
/// <param name="ExpectedTo">One in ten buys after this day.</param>
/// <param name="PatienceDays">max(H, 3c), the window of churn.</param>
public sealed record ForecastCard(
    int HorizonDays,
    double Return,
    double Base,
    IReadOnlyList<ClientDriver> Drivers,
    ClientChange Change,
    DateOnly ExpectedFrom,
    DateOnly ExpectedTo,
    int PatienceDays);

/// <summary>A driver of a client's forecast.</summary>
/// <param name="Driver">The driver.</param>
/// <param name="Name">What it is called inside a sentence.</param>
/// <param name="LogOdds">What it moves the log-odds of a return.</param>
/// <param name="Share">The same of the probability. Range: −1…1.</param>
/// <param name="Words">The facts behind it.</param>
public sealed record ClientDriver(ForecastDriver Driver, string Name, double LogOdds, double Share, string Words);

/// <summary>The single event that changes a forecast most.</summary>
/// <param name="Day">The day by which the client buys or does not.</param>
/// <param name="Risk">Churn probability now, whole per cent.</param>
/// <param name="IfBought">The same on that day, with a purchase on it.</param>
/// <param name="IfNot">The same on that day without one.</param>
/// <param name="BoughtWords">«Если купит до 15.07.2026, риск 78 → 31 %».</param>
/// <param name="NotWords">«Если не купит до 15.07.2026, риск вырастет до 84 %».</param>
public sealed record ClientChange(DateOnly Day, int Risk, int IfBought, int IfNot, string BoughtWords, string NotWords);
