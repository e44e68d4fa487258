using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.ParetoNbd;

/// <summary>A fitted Pareto/NBD model: four numbers, no data behind them. Clients buy at rates of their own and may leave on any day.</summary>
/// <param name="R">r, shape of the rates of purchases. Range: r &gt; 0.</param>
/// <param name="Alpha">α, scale of them, in days. Range: α &gt; 0.</param>
/// <param name="S">s, shape of the rates of leaving. Range: s &gt; 0.</param>
/// <param name="Beta">β, scale of them, in days. Range: β &gt; 0.</param>
public sealed record ParetoNbdModel(double R, double Alpha, double S, double Beta) : IPurchaseModel
{
    /// <inheritdoc/>
    /// <remarks>Schmittlein, Morrison and Colombo (1987), "Counting Your Customers", Management Science 33(1): the likelihood of having
    /// stayed over that of having left on any day since the last purchase.</remarks>
    public double AliveShare(RepeatHistory client)
    {
        var (x, age) = (R + client.Repeats, client.Age);
        var left = Math.Log(S) + DepartureIntegral.LogOf(Alpha, Beta, x, S + 1, client.LastDay, age);
        var stayed = (-x * Math.Log(Alpha + age)) - (S * Math.Log(Beta + age));
        return LogSpace.Share(stayed - left);
    }

    /// <inheritdoc/>
    /// <remarks>Summed over the day of the next purchase, all terms positive, instead of a difference of two likelihoods.</remarks>
    public double ReturnShare(RepeatHistory client, double days) => AliveShare(client) * ReturnIfAlive(client, days);

    /// <inheritdoc/>
    public double ReturnIfAlive(RepeatHistory client, double days)
    {
        var (x, age) = (R + client.Repeats, (double)client.Age);
        var bought = Math.Log(x) + DepartureIntegral.LogOf(Alpha, Beta, x + 1, S, age, age + days);
        var stayed = (-x * Math.Log(Alpha + age)) - (S * Math.Log(Beta + age));
        return Math.Min(1, Math.Exp(bought - stayed));
    }

    /// <inheritdoc/>
    /// <remarks>Fader, Hardie and Lee (2005), "A Note on Implementing the Pareto/NBD Model in MATLAB"; the factor
    /// (1 − e^−(s−1)w) / (s − 1) has the limit w at s = 1.</remarks>
    public double ExpectedPurchases(RepeatHistory client, double days) => AliveShare(client) * PurchasesIfAlive(client, days);

    /// <inheritdoc/>
    public double PurchasesIfAlive(RepeatHistory client, double days)
    {
        var leaving = Beta + client.Age;
        var w = LogSpace.LogOnePlus(days / leaving);
        var power = (S - 1) * w;
        var stays = Math.Abs(power) < 1e-12 ? w : w * -LogSpace.ExpMinusOne(-power) / power;
        return Math.Min(days, leaving * stays) * (R + client.Repeats) / (Alpha + client.Age);
    }
}
