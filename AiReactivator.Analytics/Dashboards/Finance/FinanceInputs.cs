using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Dashboards.Finance;

/// <summary>What the widgets of money look at.</summary>
sealed class FinanceInputs
{
    public FinanceInputs(ClientTable clients, ClientMetrics metrics, BaseForecast forecast, CalculationSettings settings)
    {
        (Clients, Metrics, Forecast, Settings) = (clients, metrics, forecast.Clients, settings);
        Quality = forecast.Quality;
        Year = YearRevenue.Of(clients);
        Margin = MarginShare.Of(clients, settings);
        Buyers = clients.Purchases.Count(n => n > 0);
        Chance = new ClientChance(clients, forecast);
        ChurnShift = Forecasts ? ShiftOf(clients, forecast) : 0;
    }

    public ClientTable Clients { get; }

    public ClientMetrics Metrics { get; }

    public ClientForecasts Forecast { get; }

    public ForecastQuality Quality { get; }

    public CalculationSettings Settings { get; }

    /// <summary>Money of the last 365 days.</summary>
    public YearRevenue Year { get; }

    /// <summary>Margin in a cheque.</summary>
    public MarginShare Margin { get; }

    /// <summary>Clients with purchases.</summary>
    public int Buyers { get; }

    /// <summary>What chance does with single clients.</summary>
    public ClientChance Chance { get; }

    /// <summary>How far all log-odds of churn may be off together.</summary>
    public double ChurnShift { get; }

    /// <summary>Whether forecasts of clients may be shown at all.</summary>
    public bool Forecasts => Buyers > 0 && Quality.State != ForecastState.TooLittle;

    /// <summary>The state of a widget that needs forecasts.</summary>
    public WidgetReadiness State()
    {
        if (Buyers == 0)
        {
            return WidgetReadiness.Missing(WidgetGap.NoPurchases);
        }

        if (Forecasts)
        {
            return WidgetReadiness.Ready(Quality.Grade == ForecastGrade.D);
        }

        return Quality.Reason == GradeReason.TooFewRepeats
            ? WidgetReadiness.Missing(WidgetGap.TooFewRepeats, Quality.Repeats, Forecaster.NeededRepeats)
            : WidgetReadiness.Missing(
                WidgetGap.ShortHistory, Metrics.BaseCycle.HistoryDays, Math.Ceiling(Math.Max(Forecaster.NeededDays, 2 * Metrics.BaseCycle.Days)));
    }

    static double ShiftOf(ClientTable clients, BaseForecast forecast)
    {
        var (returning, slope) = (0.0, 0.0);
        for (var i = 0; i < clients.Count; i++)
        {
            var churn = forecast.Clients.Churn(i);
            (returning, slope) = clients.Purchases[i] > 0 ? (returning + 1 - churn, slope + (churn * (1 - churn))) : (returning, slope);
        }

        return RiskSums.Shift(forecast.Quality.SumErrors.Buyers, returning, slope);
    }
}
