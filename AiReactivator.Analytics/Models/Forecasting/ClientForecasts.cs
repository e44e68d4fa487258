namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>What is expected of each client, a column to a figure; the index is the client's. Every figure is finite; a client without
/// purchases has zeros. Money is kopecks. Arrays are shared, not copied: treat them as read only.</summary>
/// <param name="count">Clients.</param>
public sealed class ClientForecasts(int count)
{
    /// <summary>P(alive), an internal figure: that of the purchase models, lowered as far as the past lowers the return probability, but never
    /// under one. Range: 0…1.</summary>
    public double[] Alive { get; } = new double[count];

    /// <summary>Probability of at least one purchase in (A, A + H]. Range: 0…1.</summary>
    public double[] Return { get; } = new double[count];

    /// <summary>Probability of at least one purchase in (A, A + max(H, 3c)], the client's own patience; 1 − it is the churn probability.</summary>
    public double[] ReturnInPatience { get; } = new double[count];

    /// <summary>Probability of at least one purchase in (A, A + max(H, 2c)]: what the groups of <see cref="ForecastGroup"/> are made of.</summary>
    public double[] ReturnInTwoCycles { get; } = new double[count];

    /// <summary>Expected purchases in (A, A + H].</summary>
    public double[] Purchases { get; } = new double[count];

    /// <summary>Expected spend in (A, A + H], kopecks.</summary>
    public double[] Spend { get; } = new double[count];

    /// <summary>Lower end of the 80 % interval of the sum spent in (A, A + H] if the client buys, kopecks.</summary>
    public double[] SpendLow { get; } = new double[count];

    /// <summary>Upper end of it.</summary>
    public double[] SpendHigh { get; } = new double[count];

    /// <summary>Expected spend in (A, A + H] if the client has not left for good, kopecks; never under <see cref="Spend"/>.</summary>
    public double[] SpendIfAlive { get; } = new double[count];

    /// <summary>Expected spend in the 365 days after A, kopecks.</summary>
    public double[] Ltv365 { get; } = new double[count];

    /// <summary>Expected spend in the 365 days after A if the client has not left for good, kopecks; never under <see cref="Ltv365"/>.</summary>
    public double[] Ltv365IfAlive { get; } = new double[count];

    /// <summary>Makes every interval hold the mean sum of a client who buys: where too little is known to learn the spread, the interval and
    /// the mean come from different places.</summary>
    internal void WidenToMean()
    {
        for (var i = 0; i < Spend.Length; i++)
        {
            var mean = Spend[i] / Math.Max(1e-9, Return[i]);
            (SpendLow[i], SpendHigh[i]) = (Math.Min(SpendLow[i], mean), Math.Max(SpendHigh[i], mean));
        }
    }

    /// <summary>Probability of the client's churn.</summary>
    public double Churn(int client) => 1 - ReturnInPatience[client];
}
