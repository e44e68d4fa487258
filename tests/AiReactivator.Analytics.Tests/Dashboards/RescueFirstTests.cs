using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Tests.Dashboards;

public sealed class RescueFirstTests
{
    [Fact]
    public void Those_likely_to_leave_are_named_by_what_is_lost_with_them_and_fewer_than_five_are_said()
    {
        // One purchase each, c₀ = 100: ρ is days / 100.
        var rescue = Of(
            new Known(1000, 300, Return: 0.1, Patience: 0.2, Alive: 0.5), // 1000 · 0.9 · 0.5 = 450, churn 80 %
            new Known(5000, 601, Return: 0, Patience: 0.1, Alive: 0.9), // ρ = 6.01
            new Known(2000, 600, Return: 0, Patience: 0.05, Alive: 0.1), // 200, churn 95 %
            new Known(800, 10, Return: 0.4, Patience: 0.495, Alive: 1), // 480, churn 50.5 %, shown as 51 %
            new Known(900, 10, Return: 0.4, Patience: 0.496, Alive: 1)); // churn 50.4 %: 50 %

        Assert.Equal((3, null), (rescue.Total, rescue.WhyMissing));
        Assert.Equal(
            [(3, 480m, 51, RiskLevel.High), (0, 450m, 80, RiskLevel.High), (2, 200m, 95, RiskLevel.Critical)],
            rescue.Clients.Select(row => (row.Client.Client, row.Loss, row.Client.Outlook!.ChurnPercent!.Value, row.Client.Outlook.Risk!.Value)));
        Assert.Equal((10, 800m), (rescue.Clients[0].Client.IdleDays, rescue.Clients[0].Client.Revenue));
    }

    [Fact]
    public void Five_are_named_of_more_and_equal_losses_go_by_money_then_by_number()
    {
        var rescue = Of(
            new Known(100, 100, 0, 0, Alive: 0.1),
            new Known(100, 100, 0, 0, Alive: 0.5), // 50, as the next ones
            new Known(200, 100, 0, 0, Alive: 0.25),
            new Known(100, 100, 0, 0, Alive: 0.5),
            new Known(100, 100, 0, 0, Alive: 0.9),
            new Known(100, 100, 0, 0, Alive: 0.5),
            new Known(100, 100, 0, 0, Alive: 0.2));

        Assert.Equal(7, rescue.Total);
        Assert.Equal([4, 2, 1, 3, 5], rescue.Clients.Select(row => row.Client.Client));
    }

    [Fact]
    public void Base_without_personal_forecasts_names_nobody_and_says_why()
    {
        foreach (var state in (ForecastState[])[ForecastState.CannotTell, ForecastState.TooLittle])
        {
            var rescue = Of(state, new Known(1000, 300, 0.1, 0.2, 0.5));

            Assert.Equal(("NoForecast", 0), (rescue.WhyMissing, rescue.Total));
            Assert.Empty(rescue.Clients);
        }
    }

    static RescueFirst Of(params Known[] known) => Of(ForecastState.Tested, known);

    static RescueFirst Of(ForecastState state, params Known[] known)
    {
        var table = new TestBase();
        var forecasts = new ClientForecasts(known.Length);
        for (var i = 0; i < known.Length; i++)
        {
            table.Bought(known[i].Roubles, known[i].DaysAgo);
            (forecasts.Return[i], forecasts.ReturnInPatience[i], forecasts.Alive[i]) = (known[i].Return, known[i].Patience, known[i].Alive);
        }

        var clients = table.Build();
        var metrics = ClientMetrics.Compute(clients, 100, CancellationToken.None);
        var forecast = new BaseForecast(forecasts, new ForecastQuality(state, ForecastGrade.A, GradeReason.Confirmed, 90));
        return RescueFirst.Of(clients, metrics, forecast, new ClientRows(clients, metrics, new ClientOutlooks(clients, metrics, forecast, null)));
    }

    sealed record Known(long Roubles, int DaysAgo, double Return, double Patience, double Alive);
}
