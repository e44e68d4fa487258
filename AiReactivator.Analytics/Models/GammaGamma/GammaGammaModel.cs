namespace AiReactivator.Analytics.Models.GammaGamma;

/// <summary>A fitted Gamma-Gamma model of what a purchase costs: three numbers, no data behind them. A client's sums vary around a
/// mean of their own; how often they buy says nothing about it.</summary>
/// <param name="P">p, shape of the sums of one client: their coefficient of variation is 1/√p. Range: p &gt; 0.</param>
/// <param name="Q">q, shape of the spread between clients. Range: q &gt; 1, else there would be no mean.</param>
/// <param name="V">v (γ in the paper), its scale, in the unit of money. Range: v &gt; 0.</param>
public sealed record GammaGammaModel(double P, double Q, double V)
{
    /// <summary>The expected sum of a purchase of a client not known so far.</summary>
    public double PopulationMean => P * V / (Q - 1);

    /// <summary>The expected sum of the client's next purchase: between their own mean and that of the population.</summary>
    /// <remarks>Fader, Hardie and Lee (2005), "RFM and CLV: Using Iso-value Curves for Customer Base Analysis", JMR 42(4), (5);
    /// Fader and Hardie (2013), "The Gamma-Gamma Model of Monetary Value".</remarks>
    public double MeanSpend(SpendHistory client)
    {
        var known = P * client.Purchases;
        return ((P * V) + (known * client.Mean)) / (known + Q - 1);
    }
}
