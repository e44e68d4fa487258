using AiReactivator.Analytics.Models.BgNbd;
using AiReactivator.Analytics.Models.Fitting;

namespace AiReactivator.Analytics.Tests.Models.BgNbd;

public sealed class BgNbdPublishedTests
{
    const double Horizon = 39 * Cdnow.Week;

    static readonly BgNbdModel Published = new(0.243, 4.414 * Cdnow.Week, 0.793, 2.426);

    [Fact]
    public void Parameters_are_those_of_Fader_Hardie_Lee_2005()
    {
        var fit = BgNbdTrainer.Fit(Cdnow.Histories, new BgNbdOptions { PriorDeviation = null }, CancellationToken.None);

        Assert.Equal(FitEnd.Fitted, fit.End);
        Assert.Equal(2357, fit.Clients);
        Cdnow.Near("bgnbd", "r", fit.Model!.R);
        Cdnow.Near("bgnbd", "alpha", fit.Model.Alpha / Cdnow.Week);
        Cdnow.Near("bgnbd", "a", fit.Model.A);
        Cdnow.Near("bgnbd", "b", fit.Model.B);
        Assert.Equal(Cdnow.Number("bgnbd", "computed", "LL"), Cdnow.PerWeek(fit.LogLikelihood), 1e-4);
    }

    [Fact]
    public void Alive_share_of_56_clients_is_that_of_others() =>
        Cdnow.AllNear("bg_palive_pub", client => Published.AliveShare(Cdnow.History(client)));

    [Fact]
    public void Expected_purchases_of_56_clients_are_those_of_others() =>
        Cdnow.AllNear("bg_ex39_pub", client => Published.ExpectedPurchases(Cdnow.History(client), Horizon));

    [Fact]
    public void Return_share_of_56_clients_is_that_of_others() =>
        Cdnow.AllNear("bg_preturn39_pub", client => Published.ReturnShare(Cdnow.History(client), Horizon));

    [Fact]
    public void Client_of_the_lifetimes_tests_is_expected_to_buy_1_226_times()
    {
        var client = Cdnow.Expected.GetProperty("one_customer");
        var history = new AiReactivator.Analytics.Models.RepeatHistory(2, 213, 272);

        Assert.Equal(client.GetProperty("expected_purchases").GetDouble(), Published.ExpectedPurchases(history, Horizon), 2e-4);
        Assert.Equal(client.GetProperty("p_alive").GetDouble(), Published.AliveShare(history), 2e-5);
    }
}
