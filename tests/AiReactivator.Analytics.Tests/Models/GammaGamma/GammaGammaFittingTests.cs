using AiReactivator.Analytics.Models;
using AiReactivator.Analytics.Models.Fitting;
using AiReactivator.Analytics.Models.GammaGamma;

namespace AiReactivator.Analytics.Tests.Models.GammaGamma;

public sealed class GammaGammaFittingTests
{
    [Fact]
    public void Kopecks_and_roubles_give_one_forecast()
    {
        SpendHistory[] kopecks = [.. Cdnow.Spends.Select(client => new SpendHistory(client.Purchases, client.Mean * 100))];
        var (one, hundred) = (Fit(Cdnow.Spends).Model!, Fit(kopecks).Model!);

        Assert.All(Cdnow.Spends.Zip(kopecks), pair => Assert.Equal(one.MeanSpend(pair.First), hundred.MeanSpend(pair.Second) / 100, 0.01));
    }

    [Theory]
    [InlineData(1, 1, 500)]
    [InlineData(400, 1, 500)]
    [InlineData(400, 30, 500)]
    [InlineData(1, 10_000, 1e9)]
    public void Clients_of_one_and_the_same_cheque_are_expected_to_keep_it(int count, int purchases, double mean)
    {
        var client = new SpendHistory(purchases, mean);
        var model = Fit([.. Enumerable.Repeat(client, count)]).Model!;

        Assert.InRange(model.MeanSpend(client) / mean, 0.8, 1.25);
    }

    [Fact]
    public void Without_purchases_there_is_no_model() => Assert.Equal((null, FitEnd.NoClients), (Fit([default, default]).Model, Fit([]).End));

    [Fact]
    public void Without_priors_single_purchases_do_not_tell_clients_from_sums() =>
        Assert.Equal(FitEnd.NoRepeats, GammaGammaTrainer.Fit([new(1, 5), new(1, 9)], new GammaGammaOptions { PriorDeviation = null }, CancellationToken.None).End);

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(1, 0)]
    [InlineData(1, double.NaN)]
    [InlineData(1, double.PositiveInfinity)]
    public void Impossible_history_cannot_be_made(int purchases, double mean) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SpendHistory(purchases, mean));

    static Fit<GammaGammaModel> Fit(SpendHistory[] clients) => GammaGammaTrainer.Fit(clients, new GammaGammaOptions(), CancellationToken.None);
}
