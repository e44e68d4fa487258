using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Dashboards.Finance;

/// <summary>What chance does with the spend of single clients: whether they buy, and for how much if they do.</summary>
/// <remarks>How widely the sums of buyers scatter is measured, not assumed: in past windows of the base, and where there are none by its
/// single purchases. That scatter has two parts, clients who differ as forecast and the rest, which is chance. The sum of a client who buys then has the second moment
/// m² · <see cref="Scatter"/>, with m the expected one; with the probability of no purchase it is 0.</remarks>
sealed class ClientChance
{
    /// <summary>A day is the shortest horizon.</summary>
    const double MostStretches = 365;

    /// <summary>The sum of a client who buys is taken as at most so many times their usual cheque, for each purchase expected then.</summary>
    const double MostCheques = 4;

    readonly ClientTable _clients;
    readonly ClientForecasts _forecasts;

    public ClientChance(ClientTable clients, BaseForecast forecast)
    {
        (_clients, _forecasts) = (clients, forecast.Clients);
        var (sum, squares, buyers) = (0.0, 0.0, 0.0);
        for (var i = 0; i < clients.Count; i++)
        {
            if (_forecasts.Return[i] > 0)
            {
                sum += _forecasts.Spend[i];
                squares += _forecasts.Spend[i] * SumIfBought(i);
                buyers += _forecasts.Return[i];
            }
        }

        var differences = sum > 0 ? squares * buyers / (sum * sum) : 1;
        Scatter = Math.Max(1, Seen(clients, forecast.Quality) / Math.Max(1, differences));
    }

    /// <summary>Second moment of what a client spends if they buy over the square of its mean. Range: ≥ 1.</summary>
    public double Scatter { get; }

    /// <summary>Variance of the spend within H.</summary>
    public double OfHorizon(int client)
    {
        var mean = _forecasts.Spend[client];
        return _forecasts.Return[client] > 0 ? Math.Max(0, mean * ((Scatter * SumIfBought(client)) - mean)) : 0;
    }

    /// <summary>Variance of the spend within 365 days: what single purchases bring grows with their number; that a client is busier than
    /// expected, or has left, lasts.</summary>
    public double OfYear(int client)
    {
        var (mean, purchases) = (_forecasts.Spend[client], _forecasts.Purchases[client]);
        if (mean <= 0 || purchases <= 0)
        {
            return 0;
        }

        var (whole, ratio) = (OfHorizon(client), Stretches(client));
        var passing = Math.Min(whole, mean * mean * Scatter / purchases);
        return (passing * ratio) + ((whole - passing) * ratio * ratio);
    }

    /// <summary>Adds a client's spend within H to a sum.</summary>
    public void AddHorizon(ref SumSpread sum, int client) => sum.Add(_forecasts.Spend[client], OfHorizon(client), _forecasts.Return[client]);

    /// <summary>Adds a client's spend within 365 days to a sum: as if each stretch of H were a try of its own.</summary>
    public void AddYear(ref SumSpread sum, int client) =>
        sum.Add(_forecasts.Ltv365[client], OfYear(client), _forecasts.Return[client], Stretches(client));

    /// <summary>Adds what is lost of a client's spend: all of it or nothing, for either they have left or not.</summary>
    public static void AddLoss(ref SumSpread loss, double expected, double ifAlive)
    {
        if (ifAlive > expected)
        {
            var left = 1 - (expected / ifAlive);
            loss.Add(ifAlive - expected, ifAlive * ifAlive * left * (1 - left), left);
        }
    }

    /// <summary>m: chance and sum are forecast apart, and over a chance next to nothing their ratio is no sum that anybody spends.</summary>
    double SumIfBought(int client)
    {
        var (share, gross) = (_forecasts.Return[client], _clients.Revenue[client] + _clients.Refunds[client]);
        var usual = _forecasts.Purchases[client] / share * gross / Math.Max(1, _clients.Purchases[client]);
        return Math.Max(_forecasts.Spend[client], Math.Min(_forecasts.Spend[client] / share, MostCheques * usual));
    }

    /// <summary>How many stretches of H make the client's year, by spend.</summary>
    double Stretches(int client) =>
        _forecasts.Spend[client] > 0 ? Math.Clamp(_forecasts.Ltv365[client] / _forecasts.Spend[client], 0, MostStretches) : 0;

    /// <summary>Second moment of the sums of buyers over the square of their mean, over all windows of H that were looked at.</summary>
    static double Seen(ClientTable clients, ForecastQuality quality)
    {
        PastSum[] windows = [.. quality.Sums.Where(sum => sum.ExpectedBuyers is not null && sum.Buyers > 0)];
        return windows.Length > 0 ? windows.Average(sum => sum.SpendNoise * sum.Buyers) : OfPurchases(clients);
    }

    static double OfPurchases(ClientTable clients)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var amount in clients.PurchaseAmount)
        {
            sum += amount;
            squares += (double)amount * amount;
        }

        return sum > 0 ? squares * clients.PurchaseAmount.Length / (sum * sum) : 1;
    }
}
