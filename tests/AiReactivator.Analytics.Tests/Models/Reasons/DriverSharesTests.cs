using AiReactivator.Analytics.Models.Reasons;

namespace AiReactivator.Analytics.Tests.Models.Reasons;

public sealed class DriverSharesTests
{
    /// <summary>One: x = 1, t_x = 30, T = 60; the other: x = 0, T = 60.</summary>
    static readonly TestBase Two = new TestBase(dated: false).Bought(100, 60, 30).Bought(100, 60);

    [Fact]
    public void Parts_of_the_purchase_models_by_hand()
    {
        // MBG/NBD, r = 1, α = 30, a = 1, b = 3, H = 90.
        // If not left: 1 − (90/180)² = 0.75, log-odds ln 3. P(alive) = 1 / (1 + 1/4 · (90/60)²) = 0.64, so 0.48: ln(48/52).
        // Mean rate 1/30: two repeats in 60 days, 1 − (90/180)³ = 0.875, ln 7.
        var parts = Split(0, out var logOdds);

        Assert.Equal(Math.Log(48 / 52.0) - Math.Log(3), parts[(int)ForecastDriver.Pause], 1e-9);
        Assert.Equal(Math.Log(3) - Math.Log(7), parts[(int)ForecastDriver.Frequency], 1e-9);
        Assert.Equal(Math.Log(7), parts[(int)ForecastDriver.Tenure], 1e-9);
        Assert.Equal(Math.Log(48 / 52.0) + 0.3, logOdds, 1e-9);
    }

    [Fact]
    public void Parts_of_a_one_time_buyer_by_hand()
    {
        // If not left: 1 − 90/180 = 0.5, log-odds 0. P(alive) = 1 / (1 + 1/3 · (90/30)) = 0.5, so 0.25: ln(1/3).
        var parts = Split(1, out _);

        Assert.Equal(Math.Log(1 / 3.0), parts[(int)ForecastDriver.Pause], 1e-9);
        Assert.Equal(-Math.Log(7), parts[(int)ForecastDriver.Frequency], 1e-9);
    }

    [Fact]
    public void Mean_rate_between_whole_repeats_is_a_straight_line()
    {
        // T = 45: 1.5 repeats, half of 1 − (75/165)² and half of 1 − (75/165)³ in log-odds.
        var probe = ReasonBase.Probe(new TestBase(dated: false).Bought(100, 45).Build());
        var parts = new double[DriverShares.Parts];

        new DriverShares(probe, [0]).Split(0, parts);

        static double LogOdds(double share) => Math.Log(share / (1 - share));
        var ratio = 75 / 165.0;
        Assert.Equal((LogOdds(1 - (ratio * ratio)) + LogOdds(1 - (ratio * ratio * ratio))) / 2, parts[(int)ForecastDriver.Tenure], 1e-9);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.6)]
    public void With_what_is_learnt_parts_still_sum_to_the_log_odds(double boldness)
    {
        var probe = ReasonBase.Probe(RandomBase.Of(RandomBase.Clients(61, 200), dated: true).Build(), ReasonBase.Learned(), boldness);
        int[] rows = [.. Enumerable.Range(0, probe.Histories.Client.Length)];
        var shares = new DriverShares(probe, rows);
        var (one, other, moves) = (new double[DriverShares.Parts], new double[DriverShares.Parts], new double[DriverShares.Parts]);
        var reference = shares.Split(0, one);
        var features = probe.FeaturesOf(probe.Clients);
        foreach (var row in rows)
        {
            var logOdds = shares.Split(row, moves);
            shares.Split(0, other);
            shares.Against(moves, other);

            Assert.Equal(logOdds - reference, moves.Take(DriverShares.Count).Sum(), 1e-9);
            var asked = probe.Ask(features, probe.Histories.Client[row], probe.Histories.Repeats[row], probe.Clients.AnalysisDate.DayNumber, 90);
            Assert.Equal(asked.Return, 1 / (1 + Math.Exp(-logOdds)), 1e-9);
        }
    }

    static double[] Split(int row, out double logOdds)
    {
        var parts = new double[DriverShares.Parts];
        logOdds = new DriverShares(ReasonBase.Probe(Two.Build()), [0, 1]).Split(row, parts);
        return parts;
    }
}
