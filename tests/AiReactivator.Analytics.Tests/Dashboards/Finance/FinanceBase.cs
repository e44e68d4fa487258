using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Dashboards.Finance;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Tests.Dashboards.Finance;

/// <summary>Dashboards of money over a base and forecasts written by hand.</summary>
internal static class FinanceBase
{
    /// <summary>Tested forecasts, sums of which are known to be exact.</summary>
    public static ForecastQuality Exact { get; } = new(ForecastState.Tested, ForecastGrade.A, GradeReason.Confirmed, 90)
    {
        Repeats = 1000,
        SumErrors = new SumErrors(0, 0, 0, true),
    };

    public static FinanceDashboard Of(TestBase clients, Action<ClientForecasts>? forecast = null, ForecastQuality? quality = null, CalculationSettings? settings = null) =>
        Of(clients.Build(), forecast, quality, settings);

    public static FinanceDashboard Of(ClientTable table, Action<ClientForecasts>? forecast = null, ForecastQuality? quality = null, CalculationSettings? settings = null)
    {
        var columns = new ClientForecasts(table.Count);
        forecast?.Invoke(columns);
        return FinanceDashboard.Of(
            table, ClientMetrics.Compute(table, 100, CancellationToken.None), new BaseForecast(columns, quality ?? Exact), settings ?? CalculationSettings.Default);
    }

    /// <summary>Everything of one client; money in roubles.</summary>
    public static void Set(this ClientForecasts columns, int client, double churn, double spend = 0, double ifAlive = 0, double year = 0, double yearIfAlive = 0, double returns = 0.5)
    {
        columns.ReturnInPatience[client] = 1 - churn;
        columns.Return[client] = returns;
        columns.Purchases[client] = returns;
        (columns.Spend[client], columns.SpendIfAlive[client]) = (100 * spend, 100 * Math.Max(spend, ifAlive));
        (columns.Ltv365[client], columns.Ltv365IfAlive[client]) = (100 * year, 100 * Math.Max(year, yearIfAlive));
    }
}
