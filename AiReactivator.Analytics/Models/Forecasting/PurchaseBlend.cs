using AiReactivator.Analytics.Models.Fitting;
using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>The purchase models taken together for one window: Pareto/NBD says who comes before whom, all models together say how sure
/// one can be.</summary>
/// <remarks>Pareto/NBD lets a client leave on any day, so that every day of silence counts; it orders clients well and is too sure of it.
/// The beta-geometric models know departure only right after a purchase: they order worse and are calibrated better. The line through
/// the log-odds of Pareto/NBD and the mean log-odds of all three takes from each what it is good at; in the mean a model counts for as
/// much as it explains of the base. Nothing is learnt from outcomes: it works without dates.</remarks>
public sealed class PurchaseBlend
{
    /// <summary>Log-odds are kept this far from certainty at most: a chance of one to nine million.</summary>
    const double MostLogOdds = 16;

    /// <summary>Clients that draw the line.</summary>
    const int LineClients = 4000;

    /// <summary>A difference of ln L by which a model loses most of its say: more than the likelihood itself would ask for, as none of the
    /// models is true.</summary>
    const double Patience = 10;

    /// <summary>The same per client, in bases so large that every model is proved wrong.</summary>
    const double PatiencePerClient = 0.005;

    /// <summary>Models with less say than this are not asked.</summary>
    const double LeastSay = 0.02;

    readonly IPurchaseModel _order;
    readonly WindowTable _window;
    readonly double _intercept;
    readonly double _slope = 1;

    /// <param name="fits">The fitted models; at least one.</param>
    /// <param name="clients">The clients to forecast.</param>
    /// <param name="days">The window. Range: &gt; 0.</param>
    /// <exception cref="ArgumentException">No model could be fitted.</exception>
    public PurchaseBlend(PurchaseModels fits, IReadOnlyList<RepeatHistory> clients, double days)
    {
        var models = ModelsOf(fits);
        if (models.Length == 0)
        {
            throw new ArgumentException("There is no model to forecast with.", nameof(fits));
        }

        (_order, _window, Days) = (models[^1], new WindowTable(models[^1], clients, days), days);
        if (models.Length > 1)
        {
            (_intercept, _slope) = Line(models, SayOf(fits), clients, days);
        }
    }

    /// <summary>The window, in days.</summary>
    public double Days { get; }

    /// <summary>Whether there is anything to forecast with.</summary>
    public static bool Possible(PurchaseModels fits) => ModelsOf(fits).Length > 0;

    /// <summary>P(alive) of the model that orders: what the forecasts ask for, so that it is
    /// computed once a client.</summary>
    public double OrderingAlive(RepeatHistory client) => _order.AliveShare(client);

    /// <summary>Log-odds of a purchase within the window, the purchases expected if there is one, and the log-odds if the client has
    /// certainly not left.</summary>
    /// <param name="client">The history.</param>
    /// <param name="alive">Its <see cref="OrderingAlive"/>.</param>
    public (double LogOdds, double PurchasesIfAny, double LogOddsIfAlive) Look(RepeatHistory client, double alive)
    {
        var (returns, purchases) = _window.Of(client);
        return (Drawn(alive * returns), returns > 1e-9 ? Math.Max(1, purchases / returns) : 1, Drawn(returns));
    }

    /// <summary>Log-odds of a purchase within another window, drawn together by the line of this one.</summary>
    /// <param name="client">The history.</param>
    /// <param name="alive">Its <see cref="OrderingAlive"/>.</param>
    /// <param name="days">The other window.</param>
    public double LogOdds(RepeatHistory client, double alive, double days) => Drawn(alive * _order.ReturnIfAlive(client, days));

    double Drawn(double share) => _intercept + (_slope * Odds(share));

    // The last of them orders: Pareto/NBD where it could be fitted. Even pauses, where there are any, are told by their own model alone.
    static IPurchaseModel[] ModelsOf(PurchaseModels fits)
    {
        if (fits.Regular is { } regular)
        {
            return [regular];
        }

        IPurchaseModel?[] all = [fits.BgNbd.Model, fits.MbgNbd.Model, fits.ParetoNbd.Model];
        return [.. all.OfType<IPurchaseModel>()];
    }

    static double Odds(double share) => Math.Clamp(Math.Log(share) - LogSpace.LogOnePlus(-share), -MostLogOdds, MostLogOdds);

    /// <summary>How much each model counts, in the order of <see cref="ModelsOf"/>; the sum is 1.</summary>
    static double[] SayOf(PurchaseModels fits)
    {
        (bool Fitted, double LogLikelihood, int Clients)[] all =
        [
            (fits.BgNbd.Model is not null, fits.BgNbd.LogLikelihood, fits.BgNbd.Clients),
            (fits.MbgNbd.Model is not null, fits.MbgNbd.LogLikelihood, fits.MbgNbd.Clients),
            (fits.ParetoNbd.Model is not null, fits.ParetoNbd.LogLikelihood, fits.ParetoNbd.Clients),
        ];
        var fitted = Array.FindAll(all, fit => fit.Fitted);
        var best = fitted.Max(fit => fit.LogLikelihood);
        var say = Array.ConvertAll(fitted, fit => Math.Exp((fit.LogLikelihood - best) / Math.Max(Patience, PatiencePerClient * fit.Clients)));
        say = Array.ConvertAll(say, part => part < LeastSay ? 0 : part);
        var sum = say.Sum();
        return Array.ConvertAll(say, part => part / sum);
    }

    /// <summary>The line of least squares.</summary>
    static (double Intercept, double Slope) Line(IPurchaseModel[] models, double[] say, IReadOnlyList<RepeatHistory> clients, double days)
    {
        var sample = ClientSample.Take(clients.Count, LineClients, seed: 29);
        var (sumX, sumY, sumXx, sumXy) = (0.0, 0.0, 0.0, 0.0);
        foreach (var i in sample)
        {
            var x = Odds(models[^1].ReturnShare(clients[i], days));
            var y = say[^1] * x;
            for (var k = 0; k < models.Length - 1; k++)
            {
                y += say[k] > 0 ? say[k] * Odds(models[k].ReturnShare(clients[i], days)) : 0;
            }

            (sumX, sumY, sumXx, sumXy) = (sumX + x, sumY + y, sumXx + (x * x), sumXy + (x * y));
        }

        var n = Math.Max(1, sample.Length);
        var spread = sumXx - (sumX * sumX / n);
        var slope = spread > 1e-9 * n ? (sumXy - (sumX * sumY / n)) / spread : 1;

        // Models that contradict each other altogether leave the order to the first voice.
        slope = slope > 0 ? slope : 1;
        return ((sumY - (slope * sumX)) / n, slope);
    }
}
