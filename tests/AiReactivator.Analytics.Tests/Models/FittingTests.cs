using AiReactivator.Analytics.Models;
using AiReactivator.Analytics.Models.BgNbd;
using AiReactivator.Analytics.Models.Fitting;
using AiReactivator.Analytics.Models.MbgNbd;
using AiReactivator.Analytics.Models.ParetoNbd;

namespace AiReactivator.Analytics.Tests.Models;

public sealed class FittingTests
{
    static readonly RepeatHistory[] Drawn = Draws.Clients(20_000, seed: 3);

    [Fact]
    public void Parameters_of_drawn_clients_are_found_again()
    {
        var model = BgNbdTrainer.Fit(Drawn, new BgNbdOptions(), CancellationToken.None).Model!;

        // Standard errors at this number of clients are about 2 % of r and α, 6 % of a and b; days are whole.
        Assert.InRange(model.R, 0.55, 0.66);
        Assert.InRange(model.Alpha, 55, 67);
        Assert.InRange(model.A / (model.A + model.B), 0.19, 0.25);
    }

    [Fact]
    public void Order_of_clients_changes_nothing()
    {
        var clients = Drawn[..3000];
        var there = MbgNbdTrainer.Fit(clients, new MbgNbdOptions(), CancellationToken.None);
        var back = MbgNbdTrainer.Fit([.. clients.Reverse()], new MbgNbdOptions(), CancellationToken.None);

        Assert.Equal(there.Model, back.Model);
        Assert.InRange(there.Groups, 500, 2999);
    }

    [Fact]
    public void Days_and_weeks_give_one_forecast()
    {
        var days = Drawn[..2000];
        RepeatHistory[] sevenfold = [.. days.Select(Sevenfold)];
        var (one, seven) = (PurchaseModels.Fit(days, CancellationToken.None), PurchaseModels.Fit(sevenfold, CancellationToken.None));
        foreach (var (a, b) in Found(one).Zip(Found(seven)))
        {
            Assert.All(days[..50], client => Assert.Equal(a.ReturnShare(client, 90), b.ReturnShare(Sevenfold(client), 630), 2e-4));
        }

        static RepeatHistory Sevenfold(RepeatHistory client) => new(client.Repeats, client.LastDay * 7, client.Age * 7);
    }

    [Fact]
    public void Large_base_is_sampled_the_same_way_each_time()
    {
        var options = new BgNbdOptions { MaxClients = 4000 };
        var (one, again) = (BgNbdTrainer.Fit(Drawn, options, CancellationToken.None), BgNbdTrainer.Fit(Drawn, options, CancellationToken.None));
        var other = BgNbdTrainer.Fit(Drawn, options with { Seed = 18 }, CancellationToken.None);

        Assert.Equal(4000, one.Clients);
        Assert.Equal(one.Model, again.Model);
        Assert.NotEqual(one.Model, other.Model);
        Assert.Equal(one.Model!.R, other.Model!.R, 0.1);
    }

    [Fact]
    public void Where_nobody_leaves_the_answer_is_finite_and_nearly_everybody_is_alive()
    {
        var clients = Draws.Clients(2000, seed: 5, r: 2, alpha: 100, a: 0);
        var models = PurchaseModels.Fit(clients, CancellationToken.None);
        foreach (var model in Found(models))
        {
            Assert.InRange(clients.Average(client => model.AliveShare(client)), 0.93, 1);
            var (expected, fact) = (clients.Average(client => model.ExpectedPurchases(client, 90)), 90 * 2 / 100.0);
            Assert.InRange(expected / fact, 0.93, 1.04);
        }

        Assert.True(models.AliveShare(new RepeatHistory(0, 0, 300)) < 1);
    }

    [Theory]
    [InlineData(1, 0, 0, 0)]
    [InlineData(1, 0, 0, 500)]
    [InlineData(5000, 0, 0, 500)]
    [InlineData(5000, 0, 0, 0)]
    [InlineData(1, 10_000, 900, 900)]
    [InlineData(300, 1, 1, 1)]
    [InlineData(300, 40, 1, 4000)]
    [InlineData(300, 2, 700, 700)]
    public void Base_of_one_kind_of_client_has_finite_models(int count, int repeats, int lastDay, int age)
    {
        var client = new RepeatHistory(repeats, lastDay, age);
        var models = PurchaseModels.Fit(Enumerable.Repeat(client, count).ToArray(), CancellationToken.None);

        foreach (var model in Found(models))
        {
            Assert.InRange(model.AliveShare(client), 0, 1);
            Assert.InRange(model.ReturnShare(client, 90), 0, 1);
            Assert.True(double.IsFinite(model.ExpectedPurchases(client, 365)));
        }

        Assert.InRange(models.AliveShare(new RepeatHistory(0, 0, 30))!.Value, 0, 0.9999999);
    }

    [Fact]
    public void Without_priors_one_time_buyers_have_no_model_and_the_reason_is_given()
    {
        RepeatHistory[] clients = [new(0, 0, 100), new(0, 0, 200)];

        Assert.Equal(FitEnd.NoRepeats, BgNbdTrainer.Fit(clients, new BgNbdOptions { PriorDeviation = null }, CancellationToken.None).End);
        Assert.Equal(FitEnd.NoRepeats, ParetoNbdTrainer.Fit(clients, new ParetoNbdOptions { PriorDeviation = null }, CancellationToken.None).End);
    }

    [Fact]
    public void Base_of_nobody_has_no_model_and_the_reason_is_given()
    {
        var models = PurchaseModels.Fit([], CancellationToken.None);

        Assert.Equal((null, FitEnd.NoClients), (models.BgNbd.Model, models.BgNbd.End));
        Assert.Null(models.AliveShare(new RepeatHistory(1, 1, 1)));
    }

    [Fact]
    public void Search_that_is_cut_short_gives_no_model_and_says_so()
    {
        var fit = BgNbdTrainer.Fit(Drawn, new BgNbdOptions { MaxIterations = 2 }, CancellationToken.None);
        Assert.Equal((null, FitEnd.NotSettled, 2), (fit.Model, fit.End, fit.Iterations));
    }

    [Fact]
    public void Shown_alive_share_is_that_of_MbgNbd()
    {
        var models = PurchaseModels.Fit(Drawn, CancellationToken.None);
        Assert.Equal(models.MbgNbd.Model!.AliveShare(Drawn[0]), models.AliveShare(Drawn[0]));
    }

    static IPurchaseModel[] Found(PurchaseModels models) => [models.BgNbd.Model!, models.MbgNbd.Model!, models.ParetoNbd.Model!];
}
