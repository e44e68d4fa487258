using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Tests.Models.Forecasting;

public sealed class PastCheckTests
{
    const int Horizon = 90;

    static readonly (ClientTable Table, bool[], double[]) Drawn = DrawnBase.Of(2000, seed: 31, after: 0);

    static readonly ForecastQuality Quality = ForecasterTests.Run(Drawn.Table, Horizon).Quality;

    static PastCheck Check => Quality.Check!;

    [Fact]
    public void Check_stands_a_horizon_before_the_analysis_date_and_counts_what_happened()
    {
        var table = Drawn.Table;
        var day = table.AnalysisDate.AddDays(-Horizon);
        var known = Enumerable.Range(0, table.Count).Where(i => table.Purchases[i] > 0 && table.FirstSeenDay[i] <= day.DayNumber).ToArray();

        Assert.Equal((day, Horizon, known.Length), (Check.Day, Check.HorizonDays, Check.Clients));
        Assert.Equal(known.Count(i => table.LastDay[i] > day.DayNumber), Check.Buyers);
    }

    [Fact]
    public void Sum_of_spend_a_quarter_too_high_makes_it_a_b_and_says_why()
    {
        Assert.InRange(Check.ExpectedBuyers / Check.Buyers, 0.85, 1.2);
        Assert.InRange(Check.ExpectedSpend / Check.Spend, 1.2, 1.35);
        Assert.Equal(Check.Clients, Check.Calibration.Lines.Sum(line => line.Clients));
        Assert.Equal((ForecastGrade.B, GradeReason.Level), (Quality.Grade, Quality.Reason));
    }

    [Fact]
    public void Of_twenty_clients_more_buy_than_of_those_longest_idle_or_at_random()
    {
        Assert.Equal(20, Check.Calls.Length);
        Assert.True(Check.Calls.Forecast > Check.Calls.Random, Check.Calls.ToString());
        Assert.True(Check.Calls.Random > Check.Calls.LongestIdle, Check.Calls.ToString());
        Assert.Equal(20.0 * Check.Buyers / Check.Clients, Check.Calls.Random, 1e-9);
    }

    [Fact]
    public void Candidates_are_compared_and_the_models_are_among_them()
    {
        Assert.Equal(["models", "linear", "trees"], Quality.Candidates.Select(candidate => candidate.Name));
        Assert.All(Quality.Candidates, candidate => Assert.InRange(candidate.Weight, 0, 1));
    }

    [Fact]
    public void Rhythm_that_the_purchase_models_do_not_know_is_learnt()
    {
        // Everybody has a pause of their own and keeps it to a fifth: no model of chance purchases can use that.
        var random = new Random(33);
        var table = new TestBase();
        for (var i = 0; i < 1500; i++)
        {
            var pause = 20 + (random.NextDouble() * 160);
            var days = new List<int>();
            for (var ago = random.NextDouble() * pause; ago < 700; ago += pause * (0.9 + (0.2 * random.NextDouble())))
            {
                days.Add((int)ago);
            }

            table.Bought(1000, [.. days.Distinct()]);
        }

        var candidates = ForecasterTests.Run(table.Build(), 45).Quality.Candidates.ToDictionary(candidate => candidate.Name);

        Assert.True(candidates["linear"].Auc > candidates["models"].Auc + 0.02, $"{candidates["linear"]} against {candidates["models"]}");
        Assert.True(candidates["trees"].LogLoss < candidates["linear"].LogLoss, $"{candidates["trees"]} against {candidates["linear"]}");
        Assert.True(candidates["trees"].Weight > 0);
    }
}
