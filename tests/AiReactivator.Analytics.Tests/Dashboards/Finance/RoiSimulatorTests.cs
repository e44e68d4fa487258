using AiReactivator.Analytics.Dashboards.Finance;

namespace AiReactivator.Analytics.Tests.Dashboards.Finance;

public sealed class RoiSimulatorTests
{
    /// <summary>The example of the mock screen: 20 calls at 100 ₽, conversion 3.5 %, cheque 473 743 ₽, margin 30 %.</summary>
    static RoiInput Calls { get; } = new(20, 473_743, 0.30, 100, 0.035, 0);

    [Fact]
    public void Campaign_of_twenty_calls()
    {
        var roi = RoiSimulator.Of(Calls);

        // In the mean 0.7 buyers: 331 620.10 ₽, of which 30 % are 99 486.03, less 2000.
        Assert.Equal((2000, 331_620.10m, 232_134.07m, 0, 97_486.03m), (roi.Budget, roi.Revenue, roi.CostOfGoods, roi.Offers, roi.Profit));
        Assert.Equal(97_486.03 / 2000, roi.Roi!.Value, 9);
        // Nobody buys in 0.965^20 = 49.04 %: there is a profit otherwise. It takes 100 / 142 122.90.
        Assert.Equal(1 - Math.Pow(0.965, 20), roi.ChanceOfProfit!.Value, 12);
        Assert.Equal(100 / 142_122.9, roi.BreakEven!.Value, 12);
        Assert.Equal((0, 2), (roi.ReturnedLow, roi.ReturnedHigh));
        Assert.Equal((-2000, 282_245.80m), (roi.ProfitLow, roi.ProfitHigh));
    }

    [Fact]
    public void Ends_are_told_in_whole_clients()
    {
        var cases = RoiSimulator.Of(Calls).Cases;

        Assert.Equal([(0, 0), (1, 1), (2, 2), (3, 20)], cases.Select(end => (end.From, end.To)));
        Assert.Equal([-2000, 140_122.90m, 282_245.80m, 424_368.70m], cases.Select(end => end.ProfitAtFrom));
        // 49, 36, 12 and 3 of 100.
        Assert.Equal([49, 36, 12, 3], cases.Select(end => (int)Math.Round(100 * end.Chance)));
        Assert.Equal(1, cases.Sum(end => end.Chance), 12);
    }

    [Fact]
    public void Many_contacts_end_in_stretches_around_the_middle()
    {
        var roi = RoiSimulator.Of(Calls with { Contacts = 10_000 });

        Assert.Equal(4, roi.Cases.Count);
        Assert.Equal((0, 10_000), (roi.Cases[0].From, roi.Cases[^1].To));
        Assert.All(roi.Cases.Zip(roi.Cases.Skip(1)), pair => Assert.Equal(pair.First.To + 1, pair.Second.From));
        Assert.Equal(1, roi.Cases.Sum(end => end.Chance), 9);
        Assert.InRange(roi.Cases[1].Chance, 0.3, 0.5);
        // 350 ± 1.28 · √(350 · 0.965) = 326.4 and 373.6, whole clients.
        Assert.Equal((327, 374), (roi.ReturnedLow, roi.ReturnedHigh));
    }

    [Fact]
    public void Offer_is_given_to_buyers_only()
    {
        // 1000 calls, 9 %: 90 buyers, each 1000 · 0.3 − 100; touches 100 000.
        var roi = RoiSimulator.Of(new RoiInput(1000, 1000, 0.3, 100, 0.09, 100));

        Assert.Equal((9_000, 27_000 - 100_000 - 9_000), (roi.Offers, roi.Profit));
        Assert.Equal(-82_000 / 109_000.0, roi.Roi!.Value, 12);
        // 100 / 200; with 9 % there is no chance of 501 buyers.
        Assert.Equal((0.5, 0), (roi.BreakEven, Math.Round(roi.ChanceOfProfit!.Value, 12)));
    }

    [Theory]
    [InlineData(0.3, 300, "an offer as large as the margin")]
    [InlineData(0.3, 400, "a larger one")]
    [InlineData(0.05, 0, "a margin that a touch eats up")]
    public void No_conversion_pays_back(double margin, int offer, string why)
    {
        var roi = RoiSimulator.Of(new RoiInput(50, 1000, margin, 100, 0.5, offer));

        Assert.True(roi.BreakEven is null, why);
        Assert.Equal(0, roi.ChanceOfProfit);
        Assert.True(roi.ProfitLow <= roi.ProfitHigh);
    }

    [Fact]
    public void Over_no_costs_there_is_no_ROI_and_over_no_contacts_no_chance()
    {
        var free = RoiSimulator.Of(new RoiInput(10, 1000, 0.3, 0, 0.1, 0));
        var nobody = RoiSimulator.Of(new RoiInput(0, 0, 0.3, 100, 0.1, 0));

        Assert.Equal((null, 0), (free.Roi, free.BreakEven));
        Assert.Equal(1 - Math.Pow(0.9, 10), free.ChanceOfProfit!.Value, 12);
        Assert.Equal((null, null, 0), (nobody.Roi, nobody.ChanceOfProfit, nobody.Profit));
        Assert.Equal(new RoiCase(0, 0, 1, 0, 0), nobody.Cases.Single());
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    public void Certain_conversions_are_certain(double conversion)
    {
        var roi = RoiSimulator.Of(new RoiInput(7, 1000, 0.3, 10, conversion, 0));

        Assert.Equal((7 * conversion, (int)(7 * conversion), (int)(7 * conversion), conversion), (roi.Returned, roi.ReturnedLow, roi.ReturnedHigh, roi.ChanceOfProfit));
    }

    [Fact]
    public void Keeping_is_held_against_winning_anew()
    {
        // 40 calls at 100 ₽, 10 %: 4 come back, 500 ₽ each: 4000 + 2000; four new clients cost 12 000. 100 / (3000 − 500).
        var keep = RetentionCalculator.Of(new RetentionInput(40, 100, 0.1, 500, 3000));

        Assert.Equal((4, 6_000, 12_000, 6_000, 1_500m), (keep.Returned, keep.RetentionCost, keep.AcquisitionCost, keep.Saving, keep.CostPerReturned));
        Assert.Equal(0.04, keep.BreakEven);
        // It takes two: 1 − 0.9^40 − 40 · 0.1 · 0.9^39.
        Assert.Equal(1 - Math.Pow(0.9, 40) - (4 * Math.Pow(0.9, 39)), keep.ChanceOfSaving!.Value, 12);
    }

    [Fact]
    public void Where_the_offer_is_not_under_the_cost_of_a_new_client_it_never_pays()
    {
        var keep = RetentionCalculator.Of(new RetentionInput(40, 100, 0.1, 3000, 3000));

        Assert.Null(keep.BreakEven);
        Assert.Equal((0, -4000), (keep.ChanceOfSaving, keep.Saving));
        Assert.Null(RetentionCalculator.Of(new RetentionInput(0, 100, 0.1, 0, 3000)).CostPerReturned);
        Assert.Null(RetentionCalculator.Of(new RetentionInput(10, 100, 1e-30, 0, 3000)).CostPerReturned);
    }
}
