using AiReactivator.Analytics.Models.BgNbd;
using AiReactivator.Analytics.Models.Fitting;
using AiReactivator.Analytics.Models.GammaGamma;

namespace AiReactivator.Analytics.Tests.Models.GammaGamma;

public sealed class GammaGammaPublishedTests
{
    static readonly GammaGammaModel Published = new(6.25, 3.74, 15.44);

    static readonly BgNbdModel Purchases = new(0.243, 4.414 * Cdnow.Week, 0.793, 2.426);

    [Fact]
    public void Parameters_are_those_of_Fader_Hardie_Lee_2005()
    {
        var fit = GammaGammaTrainer.Fit(Cdnow.Spends, new GammaGammaOptions { PriorDeviation = null }, CancellationToken.None);

        Assert.Equal(FitEnd.Fitted, fit.End);
        Assert.Equal(946, fit.Clients);
        Cdnow.Near("gamma_gamma", "p", fit.Model!.P);
        Cdnow.Near("gamma_gamma", "q", fit.Model.Q);
        Cdnow.Near("gamma_gamma", "v", fit.Model.V);
        Assert.Equal(Cdnow.Number("gamma_gamma", "computed", "LL"), fit.LogLikelihood, 1e-4);
        Assert.Equal(Cdnow.Expected.GetProperty("gamma_gamma").GetProperty("theoretical_mean").GetDouble(), fit.Model.PopulationMean, 0.01);
    }

    [Fact]
    public void Mean_spend_of_56_clients_is_that_of_others() =>
        Cdnow.AllNear("gg_mean_pub", client => Published.MeanSpend(Cdnow.Spend(client)));

    [Fact]
    public void Undiscounted_value_of_39_weeks_is_that_of_others() =>
        Cdnow.AllNear("clv39_pub", client =>
            Purchases.ExpectedPurchases(Cdnow.History(client), 39 * Cdnow.Week) * Published.MeanSpend(Cdnow.Spend(client)));

    [Fact]
    public void Discounted_value_of_12_months_is_that_of_lifetimes()
    {
        const double Month = 4.345 * Cdnow.Week;

        Cdnow.AllNear("clv12m_pub", client => Published.MeanSpend(Cdnow.Spend(client)) * Enumerable.Range(1, 12).Sum(month =>
            (Expected(client, month) - Expected(client, month - 1)) / Math.Pow(1.01, month)));

        static double Expected(Dictionary<string, double> client, int months) =>
            Purchases.ExpectedPurchases(Cdnow.History(client), months * Month);
    }
}
