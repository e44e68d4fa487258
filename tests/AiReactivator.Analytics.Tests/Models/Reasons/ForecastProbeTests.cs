using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Models.Histories;
using AiReactivator.Analytics.Models.Learned;
using AiReactivator.Analytics.Tests.Models.Forecasting;

namespace AiReactivator.Analytics.Tests.Models.Reasons;

public sealed class ForecastProbeTests
{
    [Theory]
    [InlineData(true, false, 90)]
    [InlineData(true, false, 365)]
    [InlineData(true, true, 90)]
    [InlineData(false, false, 90)]
    public void Client_as_they_are_is_forecast_as_the_base_was(bool dated, bool alike, int horizon)
    {
        var (table, _, _) = DrawnBase.Of(1500, seed: 31, after: 0, sameForAll: alike, dated: dated);
        var metrics = ClientMetrics.Compute(table, null, CancellationToken.None);

        var forecast = Forecaster.Run(table, metrics, new ForecastOptions { HorizonDays = horizon }, CancellationToken.None);

        var probe = forecast.Probe!;
        var histories = ClientHistories.Of(table);
        var features = probe.FeaturesOf(table);
        for (var i = 0; i < histories.Client.Length; i++)
        {
            var client = histories.Client[i];
            var asked = probe.Ask(features, client, histories.Repeats[i], table.AnalysisDate.DayNumber, Math.Max(horizon, 3 * metrics.Cycle[client]));
            Assert.Equal(forecast.Clients.Return[client], asked.Return, 1e-9);
            Assert.Equal(forecast.Clients.Churn(client), asked.Churn, 1e-9);
        }
    }

    [Fact]
    public void Every_feature_belongs_to_a_driver() =>
        Assert.Equal(ClientFeatures.Width, ClientFeatures.Drivers.Length);
}
