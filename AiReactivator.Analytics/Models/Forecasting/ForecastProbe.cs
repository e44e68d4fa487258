using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Models.Histories;
using AiReactivator.Analytics.Models.Learned;
using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>Asks the forecast of a base about one client: as they are, or as they would be after another purchase or another silence.
/// It goes the way of the forecast itself: purchase models, what the past corrects, boldness and level.</summary>
/// <remarks>Safe for parallel askers.</remarks>
internal sealed class ForecastProbe
{
    readonly double _meanCheque;

    /// <param name="clients">The base that was forecast.</param>
    /// <param name="histories">Its histories at A.</param>
    /// <param name="logOdds">What the purchase models said of each history.</param>
    /// <param name="outlook">Its fitted models.</param>
    /// <param name="rule">How their log-odds become the forecast's.</param>
    /// <param name="horizonDays">H.</param>
    /// <param name="baseCycle">c₀.</param>
    public ForecastProbe(ClientTable clients, ClientHistories histories, double[] logOdds, Outlook outlook, ForecastRule rule, int horizonDays, double baseCycle)
    {
        (Clients, Histories, LogOdds, Outlook, Rule) = (clients, histories, logOdds, outlook, rule);
        (HorizonDays, BaseCycleDays) = (horizonDays, baseCycle);
        _meanCheque = PastLessons.MeanPurchase(clients);
    }

    /// <summary>The base.</summary>
    public ClientTable Clients { get; }

    /// <summary>Its histories at A.</summary>
    public ClientHistories Histories { get; }

    /// <summary>What the purchase models said of each history: log-odds of a purchase within H.</summary>
    public double[] LogOdds { get; }

    /// <summary>Its fitted models.</summary>
    public Outlook Outlook { get; }

    /// <summary>How log-odds of the models become those of the forecast.</summary>
    public ForecastRule Rule { get; }

    /// <summary>H, in days.</summary>
    public int HorizonDays { get; }

    /// <summary>c₀.</summary>
    public double BaseCycleDays { get; }

    /// <summary>Row of a client in the histories; negative without purchases.</summary>
    public int RowOf(int client) => Array.BinarySearch(Histories.Client, client);

    /// <summary>The features of a table's clients, as the forecast sees them.</summary>
    public ClientFeatures FeaturesOf(ClientTable table) => new(table, HorizonDays, BaseCycleDays, _meanCheque);

    /// <summary>Forecasts a client as of the end of a day.</summary>
    /// <param name="features">Of the table that has the client.</param>
    /// <param name="client">Index in it.</param>
    /// <param name="history">The history at the end of the day.</param>
    /// <param name="day">The day, a day number.</param>
    /// <param name="patienceDays">The window of churn.</param>
    public ProbedForecast Ask(ClientFeatures features, int client, RepeatHistory history, int day, double patienceDays)
    {
        Span<double> row = stackalloc double[ClientFeatures.Width];
        var asked = Prepare(features, client, history, day, patienceDays, row);
        return Answer(asked, Rule.Learned?.LogOdds(row) ?? 0);
    }

    /// <summary>The first half of it: what the purchase models say, and the row that what is learnt wants to see.</summary>
    public ProbeQuestion Prepare(ClientFeatures features, int client, RepeatHistory history, int day, double patienceDays, Span<double> row)
    {
        var blend = Outlook.Blend;
        var alive = blend.OrderingAlive(history);
        var (models, purchases, _) = blend.Look(history, alive);
        var patience = patienceDays > HorizonDays ? Math.Max(models, blend.LogOdds(history, alive, patienceDays)) : models;
        if (Rule.Learned is not null)
        {
            features.Fill(client, history, day, models, purchases, row);
        }

        return new ProbeQuestion(models, patience);
    }

    /// <summary>The other half.</summary>
    /// <param name="asked">What the purchase models say.</param>
    /// <param name="correction">What is learnt beyond it; 0 where nothing is.</param>
    public ProbedForecast Answer(ProbeQuestion asked, double correction)
    {
        var logOdds = Rule.LogOdds(asked.Models, correction);
        return new ProbedForecast(LogSpace.Share(logOdds), LogSpace.Share(logOdds + (asked.Patience - asked.Models)));
    }
}

/// <summary>What the purchase models say of a client who is asked about.</summary>
/// <param name="Models">Log-odds of a purchase within H.</param>
/// <param name="Patience">Of one within the window of churn.</param>
internal readonly record struct ProbeQuestion(double Models, double Patience);

/// <summary>What the forecast says of a client.</summary>
/// <param name="Return">Probability of a purchase within H.</param>
/// <param name="ReturnInPatience">Probability of one within the window of churn.</param>
internal readonly record struct ProbedForecast(double Return, double ReturnInPatience)
{
    /// <summary>Probability of churn.</summary>
    public double Churn => 1 - ReturnInPatience;
}
