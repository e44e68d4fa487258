using AiReactivator.Analytics.Actions.Reasons;
using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Metrics.Anomalies;
using AiReactivator.Analytics.Metrics.Churn;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Models.Reasons;

namespace AiReactivator.Analytics.Dashboards;

/// <summary>Reasons of every client. What only a card or an export needs is made when the first one asks. Safe for parallel readers.</summary>
public sealed class ReasonBook
{
    readonly ClientTable _clients;
    readonly ClientMetrics _metrics;
    readonly BaseForecast _forecast;
    readonly Lazy<ClientAnomalies> _anomalies;
    readonly Lazy<ForecastReasons?> _reasons;
    readonly Lazy<ReasonColumns?> _columns;
    readonly Lazy<DriverWords> _words;

    /// <param name="clients">The base.</param>
    /// <param name="metrics">Its metrics.</param>
    /// <param name="forecast">Its forecasts.</param>
    public ReasonBook(ClientTable clients, ClientMetrics metrics, BaseForecast forecast)
    {
        (_clients, _metrics, _forecast) = (clients, metrics, forecast);
        Scores = ChurnScores.Of(clients, metrics);
        _anomalies = new(() => ClientAnomalies.Of(clients, metrics));
        _reasons = new(() => ForecastReasons.Of(forecast, metrics));
        _columns = new(() => _reasons.Value?.Columns(CancellationToken.None));
        _words = new(() => new DriverWords(clients, metrics, Scores, forecast.Quality.HorizonDays));
    }

    /// <summary>The Churn Score of each client.</summary>
    public ChurnScores Scores { get; }

    /// <summary>What is unusual about each client.</summary>
    public ClientAnomalies Anomalies => _anomalies.Value;

    /// <summary>Reasons of the forecasts of all clients; null where there are no personal ones.</summary>
    public ReasonColumns? Columns => _columns.Value;

    /// <summary>Makes what an export of all clients needs, side by side.</summary>
    public void MakeAll() => Parallel.Invoke(() => _ = Anomalies, () => _ = Columns);

    /// <summary>All reasons of one client; null where there is no such number.</summary>
    public ClientReasons? Of(int client)
    {
        if (client < 0 || client >= _clients.Count)
        {
            return null;
        }

        return _clients.Purchases[client] == 0
            ? new ClientReasons(client, null, null, null)
            : new ClientReasons(client, ChurnOf(client), AnomalyOf(client), ForecastOf(client));
    }

    ChurnCard ChurnOf(int client) => new(
        (int)Math.Round(Scores.Score[client], MidpointRounding.AwayFromZero),
        Scores.Reason[client],
        _words.Value.Of(Scores.Reason[client], client),
        [.. Scores.Axes.Select(axis => new ChurnTerm(axis.Reason, Scores.Points(client, axis.Reason), axis.Weight, _words.Value.Of(axis.Reason, client)))]);

    AnomalyCard AnomalyOf(int client)
    {
        var (kind, score) = (Anomalies.Kind[client], Anomalies.Score[client]);
        var words = ReasonLabels.Of(kind, Anomalies.Times[client]);
        return double.IsNaN(score)
            ? new AnomalyCard(kind, null, null, words)
            : new AnomalyCard(kind, (int)Math.Round(score, MidpointRounding.AwayFromZero), ClientAnomalies.LevelOf(score), words);
    }

    ForecastCard? ForecastOf(int client)
    {
        if (_reasons.Value is not { } reasons || reasons.Change(client) is not { } found || reasons.Expected(client) is not { } expected)
        {
            return null;
        }

        var (change, ifNot) = found;
        return new ForecastCard(
            _forecast.Quality.HorizonDays,
            _forecast.Clients.Return[client],
            reasons.Reference,
            [.. reasons.Drivers(client).Select(move => new ClientDriver(
                move.Driver, ReasonLabels.Of(move.Driver), move.LogOdds, move.Share, _words.Value.Of(move.Driver, client)))],
            new ClientChange(
                DateOnly.FromDayNumber(change.Day), change.Risk, change.IfBought, ifNot, ChangeWords.IfBought(change), ChangeWords.IfNot(change, ifNot)),
            DateOnly.FromDayNumber(expected.From),
            DateOnly.FromDayNumber(expected.To),
            (int)Math.Round(reasons.PatienceDays(client), MidpointRounding.AwayFromZero));
    }
}
