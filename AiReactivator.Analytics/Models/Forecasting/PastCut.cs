using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Models.GammaGamma;
using AiReactivator.Analytics.Models.Histories;
using AiReactivator.Analytics.Models.Learned;
using AiReactivator.Analytics.Models.Regular;
using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>The base at a past day: what the purchase models, fitted on what was known then, said, the features, and what came of it.
/// All columns are in the order of <see cref="Split"/>.</summary>
internal sealed class PastCut
{
    readonly Outlook _outlook;
    readonly double[] _alive;

    PastCut(TimeSplit split, Outlook outlook, double[] alive, double[] logOdds, double[] logSpend, double[] features)
    {
        (Split, _outlook, _alive, LogOdds, LogSpend, Features) = (split, outlook, alive, logOdds, logSpend, features);
        for (var i = 0; i < logOdds.Length; i++)
        {
            ExpectedBuyers += LogSpace.Share(logOdds[i]);
            ExpectedSpend += Math.Exp(logSpend[i]);
            Buyers += split.Bought[i] ? 1 : 0;
            Spend += split.Spend[i];
            SpendSquares += (double)split.Spend[i] * split.Spend[i];
        }
    }

    /// <summary>What was known and what came.</summary>
    public TimeSplit Split { get; }

    /// <summary>Clients of the cut.</summary>
    public int Count => LogOdds.Length;

    /// <summary>Log-odds of a purchase in the window, by the purchase models.</summary>
    public double[] LogOdds { get; }

    /// <summary>Logarithm of the expected spend in the window, kopecks.</summary>
    public double[] LogSpend { get; }

    /// <summary>Features, row by row.</summary>
    public double[] Features { get; }

    /// <summary>Sum of the probabilities.</summary>
    public double ExpectedBuyers { get; }

    /// <summary>Sum of the expected spend, kopecks.</summary>
    public double ExpectedSpend { get; }

    /// <summary>Those who bought.</summary>
    public int Buyers { get; }

    /// <summary>What they spent, kopecks.</summary>
    public double Spend { get; }

    /// <summary>Sum of the squares of it.</summary>
    public double SpendSquares { get; }

    /// <summary>The year after; null where it is not over.</summary>
    public PastYear? Year { get; private init; }

    /// <summary>Whether the window was over by a day.</summary>
    public bool OverBy(DateOnly day) => Split.Day.AddDays(Split.Horizon) <= day;

    /// <summary>Cuts a base and forecasts from there.</summary>
    /// <returns>Null where nobody had bought by then, or no model could be fitted.</returns>
    public static PastCut? At(ClientTable clients, DateOnly day, int horizon, ClientFeatures features, bool even, CancellationToken cancellationToken)
    {
        var split = TimeSplit.Cut(clients, day, horizon);
        var fits = PurchaseModels.FitOnly(split.Before.Repeats, cancellationToken);
        fits = even ? fits.WithRegular(split.Before.Repeats, RegularOptions.Seen, cancellationToken) : fits;
        if (Outlook.Of(fits, split.Before, horizon, cancellationToken) is not { } outlook)
        {
            return null;
        }

        var n = split.Before.Client.Length;
        var (alive, logOdds, logSpend, rows) = (new double[n], new double[n], new double[n], new double[n * ClientFeatures.Width]);
        for (var i = 0; i < n; i++)
        {
            var history = split.Before.Repeats[i];
            alive[i] = outlook.Blend.OrderingAlive(history);
            var (odds, purchases, _) = outlook.Blend.Look(history, alive[i]);
            logOdds[i] = odds;
            logSpend[i] = Math.Log(LogSpace.Share(odds) * purchases * outlook.Cheque(split.Before.Spends[i]));
            features.Fill(split.Before.Client[i], history, day.DayNumber, odds, purchases, rows.AsSpan(i * ClientFeatures.Width, ClientFeatures.Width));
        }

        return new PastCut(split, outlook, alive, logOdds, logSpend, rows) { Year = PastYear.After(clients, day, split.Before, outlook) };
    }

    /// <summary>What a client's patience, max(H, 3c), adds to the log-odds of a purchase within the window, by the purchase models; at least 0.</summary>
    public double PatienceGain(int i, double cycleDays)
    {
        var patience = 3 * cycleDays;
        return patience > Split.Horizon ? Math.Max(0, _outlook.Blend.LogOdds(Split.Before.Repeats[i], _alive[i], patience) - LogOdds[i]) : 0;
    }
}

/// <summary>The fitted models of one moment.</summary>
/// <param name="Blend">Of purchases, for the horizon.</param>
/// <param name="Fits">The models of purchases one by one.</param>
/// <param name="Spend">Of sums; null where none could be fitted.</param>
/// <param name="MeanCheque">Mean purchase of all clients, kopecks; the expected sum where there is no model.</param>
internal sealed record Outlook(PurchaseBlend Blend, PurchaseModels Fits, GammaGammaModel? Spend, double MeanCheque)
{
    /// <summary>Adds the model of sums to those of purchases.</summary>
    /// <returns>Null where there is nobody to learn from.</returns>
    public static Outlook? Of(PurchaseModels fits, ClientHistories histories, int horizon, CancellationToken cancellationToken)
    {
        if (!PurchaseBlend.Possible(fits))
        {
            return null;
        }

        var (sum, purchases) = (0.0, 0L);
        foreach (var spend in histories.Spends)
        {
            (sum, purchases) = (sum + (spend.Mean * spend.Purchases), purchases + spend.Purchases);
        }

        var gamma = GammaGammaTrainer.Fit(histories.Spends, new GammaGammaOptions(), cancellationToken).Model;
        return new Outlook(new PurchaseBlend(fits, histories.Repeats, horizon), fits, gamma, purchases > 0 ? sum / purchases : 0);
    }

    /// <summary>Shape of the clients' rates of purchases: small where they differ much.</summary>
    public double RateShape => Fits.ParetoNbd.Model?.R ?? Fits.MbgNbd.Model?.R ?? 1;

    /// <summary>The expected sum of a purchase, kopecks; at least a hundredth of a kopeck, so that it has a logarithm.</summary>
    public double Cheque(SpendHistory client) => Math.Max(0.01, Spend?.MeanSpend(client) ?? MeanCheque);
}
