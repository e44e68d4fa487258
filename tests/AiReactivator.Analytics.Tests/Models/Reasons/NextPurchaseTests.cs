using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Models.Reasons;

namespace AiReactivator.Analytics.Tests.Models.Reasons;

public sealed class NextPurchaseTests
{
    [Fact]
    public void Percentiles_by_hand()
    {
        // r = 1, α = 30, x = 1, T = 60: F(u) = 1 − (90 / (90 + u))². F(90) = 3/4: 10 % of it is 0.075, u = 90 · (1/√0.925 − 1) = 3.578;
        // half of it 0.375, u = 90 · (1/√0.625 − 1) = 23.842; 90 % of it 0.675, u = 90 · (1/√0.325 − 1) = 67.870.
        var next = NextPurchase.Of(ReasonBase.Probe(new TestBase(dated: false).Bought(100, 60, 30).Build()));

        var days = next.Days(new RepeatHistory(1, 30, 60), 1, 90);

        Assert.Equal(3.578, days.Low, 1e-3);
        Assert.Equal(23.842, days.Middle, 1e-3);
        Assert.Equal(67.870, days.High, 1e-3);
    }

    [Fact]
    public void Percentiles_rise_and_stay_within_the_window()
    {
        var next = NextPurchase.Of(ReasonBase.Probe(new TestBase(dated: false).Bought(100, 60, 30).Build()));
        foreach (var window in (double[])[1, 30, 90, 1000, 1e5])
        {
            foreach (var repeats in (int[])[0, 1, 10, 1000])
            {
                var days = next.Days(new RepeatHistory(repeats, 500, 900), 1, window);
                Assert.InRange(days.Low, 0, days.Middle);
                Assert.InRange(days.Middle, 0, days.High);
                Assert.InRange(days.High, 0, window);
            }
        }
    }

    [Fact]
    public void Where_dates_show_that_clients_are_steady_the_range_is_theirs_and_eight_of_ten_fall_into_it()
    {
        // Each has a pause of their own, 20 to 60 days, kept within a fifth; the purchases after A are known to the test only.
        var random = new Random(81);
        var (table, next) = (new TestBase(), new List<int>());
        for (var i = 0; i < 2500; i++)
        {
            var pause = 20 + (40 * random.NextDouble());
            var (days, day) = (new List<int>(), -600 + random.Next(300));
            while (day <= 0)
            {
                days.Add(-day);
                day += (int)Math.Round(pause * (0.8 + (0.4 * random.NextDouble())));
            }

            table.Add(new TestClient { Purchases = [.. days.Select(ago => new TestPurchase(ago, 100_000, "A"))] });
            next.Add(day);
        }

        var clients = table.Build();
        var metrics = ClientMetrics.Compute(clients, null, CancellationToken.None);
        var forecast = Forecaster.Run(clients, metrics, new ForecastOptions(), CancellationToken.None);
        var reasons = ForecastReasons.Of(forecast with { Quality = forecast.Quality with { State = ForecastState.Tested } }, metrics)!;

        var (inside, width) = (0, 0);
        for (var i = 0; i < next.Count; i++)
        {
            var range = reasons.Expected(i)!.Value;
            var came = clients.AnalysisDate.DayNumber + next[i];
            inside += came >= range.From && came <= range.To ? 1 : 0;
            width += range.To - range.From;
        }

        Assert.InRange((double)inside / next.Count, 0.75, 0.9);
        Assert.InRange((double)width / next.Count, 20, 45);
    }

    [Fact]
    public void Range_of_whoever_is_drawn_by_the_model_holds_eight_of_ten_without_dates()
    {
        // Gamma rates by hand: exponential rates of mean 1/45, pauses exponential, nobody leaves. Two windows of patience to come back in.
        var random = new Random(82);
        var (table, next) = (new TestBase(dated: false), new List<double>());
        for (var i = 0; i < 3000; i++)
        {
            var rate = -Math.Log(1 - random.NextDouble()) / 45;
            var (days, day) = (new List<int>(), -(double)random.Next(200, 700));
            while (day <= 0)
            {
                days.Add((int)-day);
                day -= Math.Log(1 - random.NextDouble()) / rate;
            }

            table.Add(new TestClient { Purchases = [.. days.Select(ago => new TestPurchase(ago, 100_000, "A"))] });
            next.Add(day);
        }

        var clients = table.Build();
        var metrics = ClientMetrics.Compute(clients, null, CancellationToken.None);
        var forecast = Forecaster.Run(clients, metrics, new ForecastOptions(), CancellationToken.None);
        var reasons = ForecastReasons.Of(forecast, metrics)!;

        var (inside, returned) = (0, 0);
        for (var i = 0; i < next.Count; i++)
        {
            if (next[i] <= reasons.PatienceDays(i))
            {
                var range = reasons.Expected(i)!.Value;
                var came = clients.AnalysisDate.DayNumber + Math.Ceiling(next[i]);
                inside += came >= range.From && came <= range.To ? 1 : 0;
                returned++;
            }
        }

        Assert.InRange((double)inside / returned, 0.76, 0.86);
    }
}
