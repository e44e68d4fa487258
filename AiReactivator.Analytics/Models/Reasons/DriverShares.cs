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

    /// <summary>Numbers that a client is taken apart into: the drivers, then what is learnt of m itself and has no single driver.</summary>
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
    /// <param name="rows">Rows of the probe's histories that stand for all: what trees expect on the way is their mean.</param>
    public DriverShares(ForecastProbe probe, ReadOnlySpan<int> rows)
    {
        (_probe, _features) = (probe, probe.FeaturesOf(probe.Clients));
        var oldest = 0;
        foreach (var history in probe.Histories.Repeats)
        {
            oldest = Math.Max(oldest, history.Age);
        }

        _pace = new MeanPace(probe.Outlook, oldest);
        if (probe.Rule.Learned is { Trees: { } trees, Weights.Trees: > 0 })
        {
            var features = new double[rows.Length * ClientFeatures.Width];
            for (var k = 0; k < rows.Length; k++)
            {
                Fill(rows[k], Look(rows[k]).Purchases, features.AsSpan(k * ClientFeatures.Width, ClientFeatures.Width));
            }

            _ways = new TreeWays(trees, features, ClientFeatures.Width);
        }
    }

    /// <summary>Takes a client apart.</summary>
    /// <param name="row">Row of the probe's histories.</param>
    /// <param name="parts">Where the <see cref="Parts"/> numbers go, before boldness.</param>
    /// <returns>Log-odds of the forecast.</returns>
    public double Split(int row, Span<double> parts)
    {
        parts.Clear();
        var (purchases, ifAlive) = Look(row);
        var (models, pace) = (_probe.LogOdds[row], _pace.LogOdds(_probe.Histories.Repeats[row].Age));
        ReadOnlySpan<double> own = [models - ifAlive, ifAlive - pace, pace];
        for (var k = 0; k < OfModels.Length; k++)
        {
            parts[OfModels[k]] = own[k];
        }

        if (_probe.Rule.Learned is not { } learned)
        {
            return _probe.Rule.LogOdds(models, 0.0);
        }

        Span<double> features = stackalloc double[ClientFeatures.Width];
        Fill(row, purchases, features);
        for (var j = 0; j < ClientFeatures.Width; j++)
        {
            parts[Places[j]] += learned.Weights.Linear * learned.Return.Of(features, j);
        }

        // What the linear correction learns of m makes the three of it bolder or milder, each for itself.
        var slope = learned.Weights.Linear * learned.Return.Slope(ClientFeatures.BaseLogOdds);
        for (var k = 0; k < OfModels.Length; k++)
        {
            parts[OfModels[k]] += slope * own[k];
            parts[Count] -= slope * own[k];
        }

        // What the roots of the trees expect is the same for everybody: it has no driver.
        var sum = _ways?.Add(features, learned.Weights.Trees, Places, parts) ?? 0;
        foreach (var part in parts)
        {
            sum += part;
        }

        return _probe.Rule.LogOdds(models, sum - models);
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

        // The rest of what is learnt of m goes to the three by their own size.
        Span<double> size = stackalloc double[OfModels.Length];
        var all = 0.0;
        for (var k = 0; k < OfModels.Length; k++)
        {
            size[k] = Math.Abs(parts[OfModels[k]]);
            all += size[k];
        }

        for (var k = 0; k < OfModels.Length; k++)
        {
            parts[OfModels[k]] += parts[Count] * (all > 0 ? size[k] / all : 1.0 / OfModels.Length);
        }

        for (var k = 0; k < Count; k++)
        {
            parts[k] *= _probe.Rule.Boldness;
        }
    }

    /// <summary>What does not depend on whether the client has left: so it is asked of one who has not.</summary>
    (double Purchases, double IfAlive) Look(int row)
    {
        var (_, purchases, ifAlive) = _probe.Outlook.Blend.Look(_probe.Histories.Repeats[row], 1);
        return (purchases, ifAlive);
    }

    void Fill(int row, double purchases, Span<double> features) => _features.Fill(
        _probe.Histories.Client[row], _probe.Histories.Repeats[row], _probe.Clients.AnalysisDate.DayNumber, _probe.LogOdds[row], purchases, features);
}
