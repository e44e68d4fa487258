using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Dashboards.Finance;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Metrics.Catalogue;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Exports;

/// <summary>Columns of what is expected of a client. Where nothing can be said the cells are empty, and the reason stands in «Надёжность прогноза».</summary>
sealed class ForecastCells(ClientTable clients, ClientMetrics metrics, BaseForecast forecast)
{
    readonly ClientForecasts _forecasts = forecast.Clients;
    readonly bool _personal = forecast.Quality.State is ForecastState.Tested or ForecastState.Untested;
    readonly byte[] _trust = CsvText.Of(ExportWords.Of(forecast.Quality));
    readonly byte[] _noTrust = CsvText.Of("нет прогноза: нет покупок");

    public ExportColumn Ltv() => Money(ForecastMetrics.Ltv365, _forecasts.Ltv365);

    public IEnumerable<ExportColumn> Columns() =>
    [
        OfForecast(ForecastMetrics.Churn, (csv, i) => WriteChurn(csv, _forecasts.Churn(i))),
        Return(),
        Risk(),
        OfForecast(MoneyMetrics.AtRisk, (csv, i) => csv.Money(Kopecks(RiskSums.ChequeOf(clients.Revenue[i], clients.Purchases[i]) * _forecasts.Churn(i)))),
        Money(ForecastMetrics.Spend, _forecasts.Spend),
        OfForecast(MoneyMetrics.Loss, (csv, i) => csv.Money(Kopecks(_forecasts.SpendIfAlive[i] - _forecasts.Spend[i]))),
        .. IfBought(),
        Trust(),
    ];

    /// <summary>What a caller needs of them.</summary>
    public IEnumerable<ExportColumn> ForCalls() => [Risk(), Return(), .. IfBought(), Trust()];

    ExportColumn Return() => OfForecast(ForecastMetrics.Return, (csv, i) => csv.Probability(_forecasts.Return[i]));

    ExportColumn Risk() => Of(ForecastMetrics.Risk, WriteRisk);

    IEnumerable<ExportColumn> IfBought() => [Money(ForecastMetrics.SpendLow, _forecasts.SpendLow), Money(ForecastMetrics.SpendHigh, _forecasts.SpendHigh)];

    ExportColumn Trust() => Of(ForecastMetrics.Trust, (csv, i) => csv.Ready(clients.Purchases[i] > 0 ? _trust : _noTrust));

    ExportColumn Of(Metric metric, Action<CsvWriter, int> write) => new(metric.Header(forecast.Quality.HorizonDays), write);

    ExportColumn OfForecast(Metric metric, Action<CsvWriter, int> write) => Of(metric, (csv, i) =>
    {
        if (_personal && clients.Purchases[i] > 0)
        {
            write(csv, i);
        }
        else
        {
            csv.Empty();
        }
    });

    ExportColumn Money(Metric metric, double[] kopecks) => OfForecast(metric, (csv, i) => csv.Money(Kopecks(kopecks[i])));

    static long Kopecks(double kopecks) => (long)Math.Round(kopecks, MidpointRounding.AwayFromZero);

    /// <summary>Whole per cent, by which clients are classed; where that says 0 or 100, a tenth finer.</summary>
    static void WriteChurn(CsvWriter csv, double churn)
    {
        if (RiskRule.WholePercent(churn) is > 0 and < 100 and var percent)
        {
            csv.Ratio(percent / 100.0, "0%");
        }
        else
        {
            csv.Probability(churn);
        }
    }

    void WriteRisk(CsvWriter csv, int i)
    {
        if (clients.Purchases[i] > 0 && _personal)
        {
            csv.Text(ExportWords.Of(RiskRule.OfChurn(_forecasts.Churn(i))));
        }
        else if (clients.Purchases[i] > 0)
        {
            csv.Text(ExportWords.OfCycle(RiskRule.OfCycle(metrics.SleepRatio[i])));
        }
        else
        {
            csv.Empty();
        }
    }
}
