using AiReactivator.Analytics.Models;
using AiReactivator.Analytics.Models.BgNbd;
using AiReactivator.Analytics.Models.GammaGamma;
using AiReactivator.Analytics.Models.MbgNbd;
using AiReactivator.Analytics.Models.ParetoNbd;
using AiReactivator.Analytics.Models.Regular;

namespace AiReactivator.Analytics.Tests.Models;

/// <summary>What must hold for any parameters and any history, extremes of both included.</summary>
public sealed class PurchaseModelLawsTests
{
    static readonly double[] Sizes = [1e-9, 1e-3, 0.7, 40, 1e9];

    static readonly RepeatHistory[] Histories =
    [
        new(0, 0, 0), new(0, 0, 1), new(0, 0, 400), new(0, 0, 40_000), new(1, 0, 0), new(1, 1, 1), new(1, 1, 9000), new(3, 500, 500),
        new(40, 39, 40), new(10_000, 0, 0), new(10_000, 1000, 1000), new(10_000, 1, 4000), new(10_000, 3999, 4000), new(int.MaxValue, 10, 20),
    ];

    static readonly double[] Windows = [0, 1, 90, 365, 36_500];

    /// <summary>Of parameters up to 1e9: some digits are lost before anything is computed.</summary>
    const double Rounding = 1e-5;

    /// <summary>Where a chance is the difference of two that are all but one.</summary>
    const double Cancelled = 1e-9;

    public static TheoryData<int> Kinds => [0, 1, 2, 3];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Everything_is_finite_and_a_share_is_a_share(int kind)
    {
        foreach (var model in Models(kind))
        {
            foreach (var client in Histories)
            {
                var alive = model.AliveShare(client);
                Assert.True(alive is >= 0 and <= 1, $"alive {alive}: {model}, {client}");
                foreach (var days in Windows)
                {
                    var (returns, purchases) = (model.ReturnShare(client, days), model.ExpectedPurchases(client, days));
                    Assert.True(returns >= 0 && returns <= alive * (1 + 1e-12), $"return {returns} of {alive} in {days}: {model}, {client}");
                    Assert.True(double.IsFinite(purchases) && purchases >= (returns * (1 - Rounding)) - Cancelled, $"purchases {purchases} for {returns} in {days}: {model}, {client}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Longer_window_never_brings_less(int kind)
    {
        foreach (var model in Models(kind))
        {
            foreach (var client in Histories[..^1])
            {
                var (returns, purchases) = (0.0, 0.0);
                foreach (var days in Windows)
                {
                    Assert.True(model.ReturnShare(client, days) >= (returns * (1 - Rounding)) - Cancelled, $"return in {days}: {model}, {client}");
                    Assert.True(model.ExpectedPurchases(client, days) >= (purchases * (1 - Rounding)) - Cancelled, $"purchases in {days}: {model}, {client}");
                    (returns, purchases) = (model.ReturnShare(client, days), model.ExpectedPurchases(client, days));
                }
            }
        }
    }

    [Fact]
    public void Window_of_no_days_brings_nothing()
    {
        foreach (var model in Enumerable.Range(0, 4).SelectMany(Models))
        {
            Assert.All(Histories, client => Assert.Equal((0, 0), (model.ReturnShare(client, 0), model.ExpectedPurchases(client, 0))));
        }
    }

    [Fact]
    public void One_time_buyer_is_surely_alive_in_BgNbd_only()
    {
        var client = new RepeatHistory(0, 0, 300);

        Assert.Equal(1, new BgNbdModel(0.5, 50, 0.8, 2).AliveShare(client));
        Assert.InRange(new MbgNbdModel(0.5, 50, 0.8, 2).AliveShare(client), 0.3, 0.6);
        Assert.InRange(new ParetoNbdModel(0.5, 50, 0.8, 70).AliveShare(client), 0.1, 0.3);
    }

    [Fact]
    public void Mean_spend_lies_between_the_clients_own_and_that_of_all()
    {
        foreach (var (p, q, v) in from p in Sizes from q in Sizes from v in Sizes select (p, 1 + q, v))
        {
            var model = new GammaGammaModel(p, q, v);
            foreach (var (count, mean) in from count in new[] { 0, 1, 10_000 } from mean in new[] { 0.01, 500, 1e10 } select (count, mean))
            {
                var spend = model.MeanSpend(new SpendHistory(count, mean));
                var (low, high) = count == 0 ? (model.PopulationMean, model.PopulationMean) : (Math.Min(mean, model.PopulationMean), Math.Max(mean, model.PopulationMean));
                Assert.InRange(spend, low * (1 - 1e-6), high * (1 + 1e-6));
            }
        }
    }

    static IEnumerable<IPurchaseModel> Models(int kind) =>
        from first in Sizes
        from second in Sizes
        from third in Sizes
        from fourth in Sizes
        select kind switch
        {
            0 => (IPurchaseModel)new BgNbdModel(first, second, third, fourth),
            1 => new MbgNbdModel(first, second, third, fourth),
            2 => new ParetoNbdModel(first, second, third, fourth),
            _ => new RegularModel(5, first, second, third, fourth),
        };
}
