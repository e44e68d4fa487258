using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Models.NextProduct;

namespace AiReactivator.Analytics.Dashboards;

/// <summary>What is expected of each client, as lists show, filter and sort it. Records are made only for those who are shown. Safe for
/// parallel readers.</summary>
public sealed class ClientOutlooks
{
    readonly ClientTable _clients;
    readonly ClientMetrics _metrics;
    readonly ClientForecasts _forecasts;
    readonly NextProductModel? _nextProduct;

    /// <param name="clients">The base.</param>
    /// <param name="metrics">Its metrics.</param>
    /// <param name="forecast">Its forecasts.</param>
    /// <param name="nextProduct">What clients may buy next; null where the file names no product.</param>
    public ClientOutlooks(ClientTable clients, ClientMetrics metrics, BaseForecast forecast, NextProductModel? nextProduct)
    {
        (_clients, _metrics, _forecasts, _nextProduct) = (clients, metrics, forecast.Clients, nextProduct);
        Trust = ForecastTrust.Of(forecast.Quality);
    }

    /// <summary>How far any of it can be trusted.</summary>
    public ForecastTrust Trust { get; }

    /// <summary>The client has figures of their own.</summary>
    public bool IsPersonal(int client) => Trust.Personal && _clients.Purchases[client] > 0;

    /// <summary>By probability, else by cycle; null without purchases.</summary>
    public RiskLevel? RiskOf(int client) =>
        _clients.Purchases[client] == 0 ? null
        : Trust.Personal ? RiskRule.OfChurn(_forecasts.Churn(client))
        : RiskRule.OfCycle(_metrics.SleepRatio[client]);

    /// <summary>What the level of risk grows with: the probability of churn, else the pause in cycles; NaN without purchases.</summary>
    public double RiskKey(int client) =>
        _clients.Purchases[client] == 0 ? double.NaN
        : Trust.Personal ? _forecasts.Churn(client)
        : _metrics.SleepRatio[client];

    /// <summary>Churn in whole per cent, as it is shown; NaN without.</summary>
    public double ChurnPercent(int client) => IsPersonal(client) ? RiskRule.WholePercent(_forecasts.Churn(client)) : double.NaN;

    /// <summary>Probability of a purchase within H; NaN without.</summary>
    public double Return(int client) => Of(_forecasts.Return, client);

    /// <summary>Expected spend within H, kopecks; NaN without.</summary>
    public double Spend(int client) => Of(_forecasts.Spend, client);

    /// <summary>Expected spend within 365 days, kopecks; NaN without.</summary>
    public double Ltv365(int client) => Of(_forecasts.Ltv365, client);

    /// <summary>The record of one client; null without purchases.</summary>
    public ClientOutlook? For(int client)
    {
        if (_clients.Purchases[client] == 0)
        {
            return null;
        }

        var personal = Trust.Personal;
        var products = Trust.State is ForecastState.TooLittle ? null : _nextProduct?.For(client);
        return new ClientOutlook(
            personal ? RiskRule.WholePercent(_forecasts.Churn(client)) : null,
            RiskOf(client),
            Trust.ByCycle,
            personal ? _forecasts.Return[client] : null,
            Roubles(_forecasts.Spend, client),
            Roubles(_forecasts.SpendLow, client),
            Roubles(_forecasts.SpendHigh, client),
            Roubles(_forecasts.Ltv365, client),
            Trust.Reliable,
            Named(products?.Next),
            NotBought(products?.New));
    }

    double Of(double[] column, int client) => IsPersonal(client) ? column[client] : double.NaN;

    decimal? Roubles(double[] kopecks, int client) => Trust.Personal ? ClientRows.Roubles((long)Math.Round(kopecks[client], MidpointRounding.AwayFromZero)) : null;

    NewProduct[] NotBought(IReadOnlyList<NextProduct>? products) =>
        products is null ? [] : [.. products.Select(next => new NewProduct(_clients.Products[next.Product], next.Support))];

    ProductChance[] Named(IReadOnlyList<NextProduct>? products) =>
        products is null ? [] : [.. products.Select(next => new ProductChance(_clients.Products[next.Product], next.Probability, next.Support))];
}
