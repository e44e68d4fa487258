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
    public void Money_of_the_lists_is_what_their_clients_spent_in_the_window()
    {
        var (table, spent) = (Drawn.Table, Check.Calls.Spent);
        var day = Check.Day.DayNumber;
        var known = Enumerable.Range(0, table.Count).Where(i => table.Purchases[i] > 0 && table.FirstSeenDay[i] <= day).ToArray();
        long Sum(int client, bool after) => Enumerable.Range(table.PurchaseStart[client], table.Purchases[client])
            .Where(i => table.PurchaseDay[i] > day == after).Sum(i => table.PurchaseAmount[i]);

        Assert.Equal(Check.Spend, known.Sum(client => Sum(client, after: true)));
        Assert.Equal(known.OrderByDescending(client => Sum(client, after: false)).Take(20).Sum(client => Sum(client, after: true)), spent.BiggestLtv);
        Assert.Equal(20.0 * Check.Spend / Check.Clients, spent.Random, 1e-6);
        Assert.InRange(spent.Forecast, spent.Random, Check.Spend);
    }

    [Fact]
    public void Clients_that_tie_for_the_last_places_share_them()
    {
        // At the cut 60 clients have had two purchases of 100 and are all alike; a third of them buys for 500 in the window, so do 20 of 60 on any list.
        var check = ForecasterTests.Run(
            new TestBase().Times(20, b => b.Add(new TestClient { Purchases = [new(300, 10_000, "A"), new(200, 10_000, "A"), new(20, 50_000, "A")] }))
                .Times(40, b => b.Bought(100, 300, 200)).Build(),
            Horizon).Quality.Check!;

        Assert.Equal((60, 20, 20), (check.Clients, check.Buyers, check.Calls.Length));
        Assert.All([check.Calls.Forecast, check.Calls.BiggestLtv, check.Calls.LongestIdle, check.Calls.Random], bought => Assert.Equal(20 / 3.0, bought, 1e-9));
        Assert.All([check.Calls.Spent.Forecast, check.Calls.Spent.BiggestLtv, check.Calls.Spent.LongestIdle, check.Calls.Spent.Random], money => Assert.Equal(50_000 * 20 / 3.0, money, 1e-6));
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
        // Everybody has a short and a long pause of their own by turns: no purchase model can use that, not even that of even pauses.
        var random = new Random(33);
        var table = new TestBase();
        for (var i = 0; i < 1500; i++)
        {
            var pause = 20 + (random.NextDouble() * 160);
            var days = new List<int>();
            var turn = i % 2;
            for (var ago = random.NextDouble() * pause; ago < 700; ago += pause * (turn++ % 2 == 0 ? 0.25 : 1.75) * (0.9 + (0.2 * random.NextDouble())))
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
