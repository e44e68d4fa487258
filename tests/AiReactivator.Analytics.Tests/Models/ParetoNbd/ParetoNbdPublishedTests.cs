using AiReactivator.Analytics.Models.Fitting;
using AiReactivator.Analytics.Models.ParetoNbd;

namespace AiReactivator.Analytics.Tests.Models.ParetoNbd;

public sealed class ParetoNbdPublishedTests
{
    const double Horizon = 39 * Cdnow.Week;

    static readonly ParetoNbdModel Published = new(0.553, 10.578 * Cdnow.Week, 0.606, 11.669 * Cdnow.Week);

    [Fact]
    public void Parameters_are_those_of_Fader_Hardie_Lee_2005()
    {
        var fit = ParetoNbdTrainer.Fit(Cdnow.Histories, new ParetoNbdOptions { PriorDeviation = null }, CancellationToken.None);

        Assert.Equal(FitEnd.Fitted, fit.End);
        Cdnow.Near("pnbd", "r", fit.Model!.R);
        Cdnow.Near("pnbd", "alpha", fit.Model.Alpha / Cdnow.Week);
        Cdnow.Near("pnbd", "s", fit.Model.S);
        Cdnow.Near("pnbd", "beta", fit.Model.Beta / Cdnow.Week);
        Assert.Equal(Cdnow.Number("pnbd", "computed", "LL"), Cdnow.PerWeek(fit.LogLikelihood), 1e-4);
    }

    [Fact]
    public void Alive_share_of_56_clients_is_that_of_others() =>
        Cdnow.AllNear("pn_palive_pub", client => Published.AliveShare(Cdnow.History(client)));

    [Fact]
    public void Expected_purchases_of_56_clients_are_those_of_others() =>
        Cdnow.AllNear("pn_ex39_pub", client => Published.ExpectedPurchases(Cdnow.History(client), Horizon));
}
