using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Models.Learned;

namespace AiReactivator.Analytics.Models.Reasons;

/// <summary>Takes the log-odds of a client's forecast apart by what made them.</summary>
/// <remarks>
/// <para>The purchase models: with m the log-odds, m₀ those of a client of the same history who has certainly not left, and m̄(T) those of a
/// client of age T who buys at the mean rate r/α, the pause is m − m₀, the frequency m₀ − m̄(T), the tenure m̄(T).</para>
/// <para>What is learnt: weight · standardised feature of the linear correction, and the moves along the ways of the trees. What is learnt
/// of m itself belongs to the three that made it.</para>
/// </remarks>
internal sealed class DriverShares
{
    /// <summary>Number of drivers.</summary>
    public const int Count = 10;

    /// <summary>Numbers that a client is taken apart into: the drivers, then what is learnt of m itself.</summary>
    public const int Parts = Count + 1;

    /// <summary>The drivers that the purchase models know.</summary>
    static readonly int[] OfModels = [(int)ForecastDriver.Pause, (int)ForecastDriver.Frequency, (int)ForecastDriver.Tenure];

    static readonly int[] Places =
        [.. ClientFeatures.Drivers.Select((driver, feature) => feature == ClientFeatures.BaseLogOdds ? Count : (int)driver)];

    readonly ForecastProbe _probe;
    readonly ClientFeatures _features;
    readonly MeanPace _pace;
    readonly TreeWays? _ways;

    /// <param name="probe">The forecast.</param>
    /// <param name="clients">Clients that stand for all.</param>
    /// <param name="histories">Their histories.</param>
    public DriverShares(ForecastProbe probe, ReadOnlySpan<int> clients, ReadOnlySpan<RepeatHistory> histories)
    {
        (_probe, _features, _pace) = (probe, probe.FeaturesOf(probe.Clients), new MeanPace(probe.Outlook));
        if (probe.Rule.Learned is { Trees: { } trees, Weights.Trees: > 0 })
        {
            var rows = new double[clients.Length * ClientFeatures.Width];
            for (var k = 0; k < clients.Length; k++)
            {
                var (models, purchases, _) = Look(histories[k]);
                Fill(clients[k], histories[k], models, purchases, rows.AsSpan(k * ClientFeatures.Width, ClientFeatures.Width));
            }

            _ways = new TreeWays(trees, rows, ClientFeatures.Width);
        }
    }

    /// <summary>Takes a client apart.</summary>
    /// <param name="client">Index in the base.</param>
    /// <param name="history">The history at A.</param>
    /// <param name="parts">Where the <see cref="Parts"/> numbers go, before boldness.</param>
    /// <returns>Log-odds of the forecast, and those of the purchase models.</returns>
    public (double LogOdds, double Models) Split(int client, RepeatHistory history, Span<double> parts)
    {
        parts.Clear();
        var (models, purchases, ifAlive) = Look(history);
        var pace = _pace.LogOdds(history.Age);
        parts[(int)ForecastDriver.Pause] = models - ifAlive;
        parts[(int)ForecastDriver.Frequency] = ifAlive - pace;
        parts[(int)ForecastDriver.Tenure] = pace;
        if (_probe.Rule.Learned is not { } learned)
        {
            return (_probe.Rule.LogOdds(models, 0.0), models);
        }

        Span<double> row = stackalloc double[ClientFeatures.Width];
        Fill(client, history, models, purchases, row);
        for (var j = 0; j < ClientFeatures.Width; j++)
        {
            parts[Places[j]] += learned.Weights.Linear * learned.Return.Of(row, j);
        }

        // The linear part of what is learnt of m makes its three bolder or milder, each for itself; only where m is out of range is there a rest.
        var slope = learned.Weights.Linear * learned.Return.Slope(ClientFeatures.BaseLogOdds);
        foreach (var driver in OfModels)
        {
            var own = driver switch
            {
                (int)ForecastDriver.Pause => models - ifAlive,
                (int)ForecastDriver.Frequency => ifAlive - pace,
                _ => pace,
            };
            parts[driver] += slope * own;
            parts[Count] -= slope * own;
        }

        // What the roots expect is the same for everybody: it has no driver.
        var roots = _ways?.Add(row, learned.Weights.Trees, Places, parts) ?? 0;
        var correction = roots;
        for (var k = 0; k < Parts; k++)
        {
            correction += parts[k];
        }

        return (_probe.Rule.LogOdds(models, correction - models), models);
    }

    /// <summary>Turns the parts of a client into what each driver moves away from a reference; the sum stays.</summary>
    /// <param name="parts">Parts of the client; afterwards the first <see cref="Count"/> are the moves of the log-odds.</param>
    /// <param name="reference">Parts of the reference.</param>
    public void Against(Span<double> parts, ReadOnlySpan<double> reference)
    {
        for (var k = 0; k < Parts; k++)
        {
            parts[k] -= reference[k];
        }

        // Their own moves, before anything learnt of m is shared among them.
        Span<double> own = stackalloc double[OfModels.Length];
        var size = 0.0;
        for (var k = 0; k < OfModels.Length; k++)
        {
            own[k] = parts[OfModels[k]];
            size += Math.Abs(own[k]);
        }

        for (var k = 0; k < OfModels.Length; k++)
        {
            parts[OfModels[k]] += parts[Count] * (size > 0 ? Math.Abs(own[k]) / size : 1.0 / OfModels.Length);
        }

        for (var k = 0; k < Count; k++)
        {
            parts[k] *= _probe.Rule.Boldness;
        }
    }

    (double Models, double Purchases, double IfAlive) Look(RepeatHistory history) =>
        _probe.Outlook.Blend.Look(history, _probe.Outlook.Blend.OrderingAlive(history));

    void Fill(int client, RepeatHistory history, double models, double purchases, Span<double> row) =>
        _features.Fill(client, history, _probe.Clients.AnalysisDate.DayNumber, models, purchases, row);
}
