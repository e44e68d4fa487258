using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Dashboards.Overview;

/// <summary>«Кого спасать в первую очередь»: clients likely to leave whom a call can still catch, by what is lost with them.</summary>
/// <param name="Clients">At most five, the greatest loss first; fewer where <paramref name="Total"/> is less.</param>
/// <param name="Total">Clients with a churn probability from 51 % and ρ ≤ 6.</param>
/// <param name="WhyMissing">NoForecast where the base gives no personal forecast; else null.</param>
public sealed record RescueFirst(IReadOnlyList<RescueClient> Clients, int Total, string? WhyMissing)
{
    /// <summary>The most clients that are named.</summary>
    public const int Named = 5;

    /// <summary>Beyond this many cycles a client is out of reach.</summary>
    public const double UpToCycles = 6;

    /// <summary>A base whose clients are not forecast.</summary>
    public static RescueFirst None { get; } = new([], 0, "NoForecast");

    /// <summary>Names them; equal losses go by LTV, then by number.</summary>
    public static RescueFirst Of(ClientTable clients, ClientMetrics metrics, BaseForecast forecast, ClientRows rows)
    {
        if (!ForecastTrust.Of(forecast.Quality).Personal)
        {
            return None;
        }

        var (total, first) = (0, new List<(int Client, double Loss)>(Named + 1));
        foreach (var client in metrics.ByValue)
        {
            if (clients.Purchases[client] > 0 && metrics.SleepRatio[client] <= UpToCycles && RiskRule.OfChurn(forecast.Clients.Churn(client)) >= RiskLevel.High)
            {
                total++;
                Put(first, (client, Loss(clients, forecast.Clients, client)));
            }
        }

        return new RescueFirst(
            [.. first.Select(found => new RescueClient(rows.Of(found.Client), ClientRows.Roubles((long)Math.Round(found.Loss, MidpointRounding.AwayFromZero))))],
            total,
            null);
    }

    /// <summary>Mean cheque × (1 − return probability) × P(alive), kopecks.</summary>
    static double Loss(ClientTable clients, ClientForecasts forecasts, int client) =>
        Math.Max(0, clients.Revenue[client]) / (double)clients.Purchases[client] * (1 - forecasts.Return[client]) * forecasts.Alive[client];

    /// <summary>Behind all that are not less.</summary>
    static void Put(List<(int Client, double Loss)> first, (int Client, double Loss) found)
    {
        if (first.Count == Named && found.Loss <= first[^1].Loss)
        {
            return;
        }

        var place = first.Count;
        while (place > 0 && first[place - 1].Loss < found.Loss)
        {
            place--;
        }

        first.Insert(place, found);
        if (first.Count > Named)
        {
            first.RemoveAt(Named);
        }
    }
}

/// <summary>A client to be saved.</summary>
/// <param name="Client">The client: LTV, idle days, churn probability and level of risk among the rest.</param>
/// <param name="Loss">Mean cheque × (1 − return probability) × P(alive), roubles.</param>
public sealed record RescueClient(ClientRow Client, decimal Loss);
