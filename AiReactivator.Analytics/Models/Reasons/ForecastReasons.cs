using System.Collections.Concurrent;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Models.Learned;

namespace AiReactivator.Analytics.Models.Reasons;

/// <summary>Why each client is forecast as they are, what would change it, and when the next purchase is expected. Safe for parallel askers.</summary>
public sealed class ForecastReasons
{
    const int PatienceCycles = 3;

    /// <summary>Clients that are looked at together.</summary>
    const int Block = 64;

    readonly BaseForecast _forecast;
    readonly ForecastProbe _probe;
    readonly ClientMetrics _metrics;
    readonly ReturnDrivers _drivers;
    readonly NextPurchase _next;

    ForecastReasons(BaseForecast forecast, ForecastProbe probe, ClientMetrics metrics, ReturnDrivers drivers)
    {
        (_forecast, _probe, _metrics, _drivers) = (forecast, probe, metrics, drivers);
        _next = NextPurchase.Of(probe);
    }

    /// <summary>The base's mean return probability: what drivers move a client away from.</summary>
    public double Reference => _drivers.Reference;

    /// <returns>Null where there is no personal forecast: too little evidence, or nobody can be told from anybody.</returns>
    /// <param name="forecast">The forecast.</param>
    /// <param name="metrics">Metrics of the base.</param>
    public static ForecastReasons? Of(BaseForecast forecast, ClientMetrics metrics) =>
        forecast is { Probe: { } probe, Quality.State: ForecastState.Tested or ForecastState.Untested }
        && ReturnDrivers.Of(probe, forecast.Clients) is { } drivers
            ? new ForecastReasons(forecast, probe, metrics, drivers)
            : null;

    /// <summary>All that moves a client's return probability, the strongest first; they sum to its difference from <see cref="Reference"/>.</summary>
    /// <returns>None for a client without purchases.</returns>
    public IReadOnlyList<DriverMove> Drivers(int client)
    {
        var row = _probe.RowOf(client);
        if (row < 0)
        {
            return [];
        }

        Span<double> moves = stackalloc double[DriverShares.Parts];
        var (_, slope) = _drivers.Fill(row, moves);
        var found = new List<DriverMove>();
        for (var k = 0; k < DriverShares.Count; k++)
        {
            if (moves[k] != 0)
            {
                found.Add(new DriverMove((ForecastDriver)k, moves[k], slope * moves[k]));
            }
        }

        return [.. found.OrderByDescending(move => Math.Abs(move.LogOdds))];
    }

    /// <summary>What changes a client's forecast most, and the churn probability on that day, whole per cent, where it does not happen; null
    /// without purchases.</summary>
    public (WhatIf Change, int IfNot)? Change(int client)
    {
        if (_probe.RowOf(client) is not (>= 0 and var row))
        {
            return null;
        }

        Span<double> features = stackalloc double[ClientFeatures.Width];
        Span<double> moves = stackalloc double[DriverShares.Parts];
        var (more, after, patience) = (new OnePurchaseMore(_probe), DayOfChange(Days(row)), PatienceDays(client));
        var (logOdds, _) = _drivers.Fill(row, moves);
        var bought = more.Prepare(row, after, bought: true, patience, features);
        var change = Change(row, after, bought, Correction(features), logOdds);
        var not = more.Prepare(row, after, bought: false, patience, features);
        return (change, IfNot(row, change.Risk, not, Correction(features), logOdds));
    }

    /// <summary>When the next purchase is expected; null without purchases.</summary>
    public ExpectedPurchase? Expected(int client) => _probe.RowOf(client) is >= 0 and var row ? Expected(Days(row)) : null;

    /// <summary>Days of the client's own patience, the window of churn.</summary>
    public double PatienceDays(int client) => Math.Max(_probe.HorizonDays, PatienceCycles * _metrics.Cycle[client]);

    /// <summary>The same for all clients, for columns of an export.</summary>
    public ReasonColumns Columns(CancellationToken cancellationToken)
    {
        var columns = new ReasonColumns(_probe.Clients.Count);
        var blocks = (_probe.Histories.Client.Length + Block - 1) / Block;
        Parallel.ForEach(
            Partitioner.Create(0, blocks, Math.Max(1, Math.Min(blocks, BaseOutlook.Piece / Block))),
            new ParallelOptions { CancellationToken = cancellationToken },
            () => new OnePurchaseMore(_probe),
            (range, _, more) =>
            {
                for (var block = range.Item1; block < range.Item2; block++)
                {
                    Fill(columns, block * Block, Math.Min(Block, _probe.Histories.Client.Length - (block * Block)), more);
                }

                return more;
            },
            _ => { });
        return columns;
    }

    /// <summary>Some clients together: what is learnt answers many at once faster.</summary>
    void Fill(ReasonColumns columns, int from, int count, OnePurchaseMore more)
    {
        Span<double> rows = stackalloc double[Block * ClientFeatures.Width];
        Span<double> corrections = stackalloc double[Block];
        Span<double> moves = stackalloc double[DriverShares.Parts];
        Span<ProbeQuestion> asked = stackalloc ProbeQuestion[Block];
        Span<int> after = stackalloc int[Block];
        Span<double> logOdds = stackalloc double[Block];
        for (var k = 0; k < count; k++)
        {
            var (row, client) = (from + k, _probe.Histories.Client[from + k]);
            var days = Days(row);
            after[k] = DayOfChange(days);
            asked[k] = more.Prepare(row, after[k], bought: true, PatienceDays(client), rows.Slice(k * ClientFeatures.Width, ClientFeatures.Width));
            (logOdds[k], var slope) = _drivers.Fill(row, moves);
            columns.Set(client, Expected(days), moves, slope);
        }

        corrections.Clear();
        _probe.Rule.Learned?.Corrections(rows[..(count * ClientFeatures.Width)], corrections[..count]);
        for (var k = 0; k < count; k++)
        {
            columns.Set(_probe.Histories.Client[from + k], Change(from + k, after[k], asked[k], corrections[k], logOdds[k]));
        }
    }

    NextPurchase.Percentiles Days(int row)
    {
        var client = _probe.Histories.Client[row];
        return _next.Days(_probe.Histories.Repeats[row], _metrics.SleepRatio[client], PatienceDays(client));
    }

    /// <summary>Days to the middle of what is expected; beyond the horizon only where nothing is expected within it.</summary>
    int DayOfChange(NextPurchase.Percentiles days) => Whole(Math.Min(days.Middle, Math.Max(_probe.HorizonDays, days.Low)));

    double Correction(ReadOnlySpan<double> features) => _probe.Rule.Learned?.LogOdds(features) ?? 0;

    /// <summary>What the past teaches is a pattern, not a cause: in a small base it may say that whoever buys is lost. Where it contradicts
    /// that a purchase lowers the risk, the client keeps the correction of today, and only the purchase models see the purchase.</summary>
    WhatIf Change(int row, int after, ProbeQuestion asked, double correction, double logOdds)
    {
        var risk = RiskRule.WholePercent(_forecast.Clients.Churn(_probe.Histories.Client[row]));
        var bought = RiskRule.WholePercent(_probe.Answer(asked, correction).Churn);
        bought = bought <= risk ? bought : Math.Min(risk, RiskRule.WholePercent(AsToday(row, asked, logOdds).Churn));
        return new WhatIf(_probe.Clients.AnalysisDate.DayNumber + after, risk, bought);
    }

    /// <summary>The same for the silence, which does not lower it.</summary>
    int IfNot(int row, int risk, ProbeQuestion asked, double correction, double logOdds)
    {
        var not = RiskRule.WholePercent(_probe.Answer(asked, correction).Churn);
        return not >= risk ? not : Math.Max(risk, RiskRule.WholePercent(AsToday(row, asked, logOdds).Churn));
    }

    ProbedForecast AsToday(int row, ProbeQuestion asked, double logOdds) =>
        _probe.Answer(asked, ((logOdds - _probe.Rule.Shift) / _probe.Rule.Boldness) - _probe.LogOdds[row]);

    ExpectedPurchase Expected(NextPurchase.Percentiles days)
    {
        var today = _probe.Clients.AnalysisDate.DayNumber;
        return new ExpectedPurchase(today + Whole(days.Low), today + Whole(days.High));
    }

    /// <summary>The first day after A is the nearest; what lies beyond the calendar is its end.</summary>
    int Whole(double days) =>
        (int)Math.Clamp(Math.Ceiling(days), 1, DateOnly.MaxValue.DayNumber - _probe.Clients.AnalysisDate.DayNumber);
}
