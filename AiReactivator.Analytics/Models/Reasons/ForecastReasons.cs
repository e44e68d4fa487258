using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Models.Reasons;

/// <summary>Why each client is forecast as they are, what would change it, and when the next purchase is expected. Safe for parallel askers.</summary>
public sealed class ForecastReasons
{
    const int PatienceCycles = 3;

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

    /// <summary>What changes a client's forecast most; null without purchases.</summary>
    public WhatIf? Change(int client) =>
        _probe.RowOf(client) is >= 0 and var row ? Change(row, Days(row), new OnePurchaseMore(_probe)) : null;

    /// <summary>When the next purchase is expected; null without purchases.</summary>
    public ExpectedPurchase? Expected(int client) => _probe.RowOf(client) is >= 0 and var row ? Expected(Days(row)) : null;

    /// <summary>Days of the client's own patience, the window of churn.</summary>
    public double PatienceDays(int client) => Math.Max(_probe.HorizonDays, PatienceCycles * _metrics.Cycle[client]);

    /// <summary>The same for all clients, for columns of an export.</summary>
    public ReasonColumns Columns(CancellationToken cancellationToken)
    {
        var columns = new ReasonColumns(_probe.Clients.Count);
        var count = _probe.Histories.Client.Length;
        var pieces = (count + BaseOutlook.Piece - 1) / BaseOutlook.Piece;
        Parallel.For(
            0,
            pieces,
            new ParallelOptions { CancellationToken = cancellationToken },
            () => new OnePurchaseMore(_probe),
            (piece, _, more) =>
            {
                Span<double> moves = stackalloc double[DriverShares.Parts];
                for (var row = piece * BaseOutlook.Piece; row < Math.Min(count, (piece + 1) * BaseOutlook.Piece); row++)
                {
                    var days = Days(row);
                    var (_, slope) = _drivers.Fill(row, moves);
                    columns.Set(_probe.Histories.Client[row], Change(row, days, more), Expected(days), moves, slope);
                }

                return more;
            },
            _ => { });
        return columns;
    }

    NextPurchase.Percentiles Days(int row)
    {
        var client = _probe.Histories.Client[row];
        return _next.Days(_probe.Histories.Repeats[row], _metrics.SleepRatio[client], PatienceDays(client));
    }

    /// <summary>On the day in the middle of what is expected; a later one than the horizon only where nothing is expected before.</summary>
    WhatIf Change(int row, NextPurchase.Percentiles days, OnePurchaseMore more)
    {
        var client = _probe.Histories.Client[row];
        var (patience, after) = (PatienceDays(client), Whole(Math.Min(days.Middle, Math.Max(_probe.HorizonDays, days.Low))));
        return new WhatIf(
            _probe.Clients.AnalysisDate.DayNumber + after,
            RiskRule.WholePercent(_forecast.Clients.Churn(client)),
            RiskRule.WholePercent(more.Churn(row, after, bought: true, patience)),
            RiskRule.WholePercent(more.Churn(row, after, bought: false, patience)));
    }

    ExpectedPurchase Expected(NextPurchase.Percentiles days)
    {
        var today = _probe.Clients.AnalysisDate.DayNumber;
        return new ExpectedPurchase(today + Whole(days.Low), today + Whole(days.High));
    }

    /// <summary>The first day after A is the nearest; what lies beyond the calendar is its end.</summary>
    int Whole(double days) =>
        (int)Math.Clamp(Math.Ceiling(days), 1, DateOnly.MaxValue.DayNumber - _probe.Clients.AnalysisDate.DayNumber);
}
