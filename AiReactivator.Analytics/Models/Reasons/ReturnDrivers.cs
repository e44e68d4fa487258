using AiReactivator.Analytics.Models.Fitting;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.Reasons;

/// <summary>What moves each client's return probability away from the base's mean.</summary>
/// <remarks>The reference is a weighted mean of clients, weighted so that its log-odds are exactly those of the base's mean probability. The
/// moves of the drivers sum to the difference in log-odds; in probability each has the same share of the difference.</remarks>
internal sealed class ReturnDrivers
{
    const int ReferenceClients = 4000;
    const int Seed = 41;
    const double MostTilt = 50;

    readonly DriverShares _shares;
    readonly double[] _reference;

    ReturnDrivers(DriverShares shares, double[] reference, double logOdds) =>
        (_shares, _reference, ReferenceLogOdds) = (shares, reference, logOdds);

    /// <summary>Log-odds of the reference.</summary>
    public double ReferenceLogOdds { get; }

    /// <summary>The base's mean return probability.</summary>
    public double Reference => LogSpace.Share(ReferenceLogOdds);

    /// <param name="probe">The forecast.</param>
    /// <param name="forecasts">What it said of each client.</param>
    /// <returns>Null without clients.</returns>
    public static ReturnDrivers? Of(ForecastProbe probe, ClientForecasts forecasts)
    {
        var count = probe.Histories.Client.Length;
        if (count == 0)
        {
            return null;
        }

        var mean = 0.0;
        foreach (var client in probe.Histories.Client)
        {
            mean += forecasts.Return[client] / count;
        }

        var rows = ClientSample.Take(count, ReferenceClients, Seed);
        var shares = new DriverShares(probe, rows);
        var (parts, logOdds) = (new double[rows.Length * DriverShares.Parts], new double[rows.Length]);
        for (var k = 0; k < rows.Length; k++)
        {
            logOdds[k] = shares.Split(rows[k], parts.AsSpan(k * DriverShares.Parts, DriverShares.Parts));
        }

        var weights = Weights(logOdds, Math.Log(mean) - LogSpace.LogOnePlus(-mean));
        var (reference, reached) = (new double[DriverShares.Parts], 0.0);
        for (var k = 0; k < rows.Length; k++)
        {
            reached += weights[k] * logOdds[k];
            for (var part = 0; part < DriverShares.Parts; part++)
            {
                reference[part] += weights[k] * parts[(k * DriverShares.Parts) + part];
            }
        }

        return new ReturnDrivers(shares, reference, reached);
    }

    /// <summary>The moves of a client.</summary>
    /// <param name="row">Row of the probe's histories.</param>
    /// <param name="moves">Where <see cref="DriverShares.Parts"/> numbers go: the first <see cref="DriverShares.Count"/> are the moves of the
    /// log-odds, in the order of <see cref="ForecastDriver"/>.</param>
    /// <returns>Log-odds of the client, and the factor that makes probabilities of moves.</returns>
    public (double LogOdds, double Slope) Fill(int row, Span<double> moves)
    {
        var logOdds = _shares.Split(row, moves);
        _shares.Against(moves, _reference);
        var (share, distance) = (LogSpace.Share(logOdds), logOdds - ReferenceLogOdds);
        return (logOdds, Math.Abs(distance) > 1e-6 ? (share - Reference) / distance : share * (1 - share));
    }

    /// <summary>Weights e^(θz) that sum to 1, θ such that the weighted mean of z is what is wanted; what cannot be reached is come near to.</summary>
    static double[] Weights(double[] logOdds, double wanted)
    {
        var weights = new double[logOdds.Length];
        var (middle, low, high) = (logOdds.Average(), -MostTilt, MostTilt);
        for (var round = 0; round < 60; round++)
        {
            var tilt = (low + high) / 2;
            var (sum, mean) = (0.0, 0.0);
            for (var k = 0; k < weights.Length; k++)
            {
                weights[k] = Math.Exp(Math.Clamp(tilt * (logOdds[k] - middle), -600, 600));
                sum += weights[k];
                mean += weights[k] * logOdds[k];
            }

            for (var k = 0; k < weights.Length; k++)
            {
                weights[k] /= sum;
            }

            var miss = wanted - (mean / sum);
            if (Math.Abs(miss) < 1e-12)
            {
                break;
            }

            (low, high) = miss > 0 ? (tilt, high) : (low, tilt);
        }

        return weights;
    }
}
