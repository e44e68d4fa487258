using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Models.Regular;
using AiReactivator.Analytics.Tests.Models.Forecasting.Laboratory;
using AiReactivator.Analytics.Tests.Pipeline;

namespace AiReactivator.Analytics.Tests.Models.Forecasting;

/// <summary>Pauses that look even are not enough: the past of the base has the last word.</summary>
public sealed class EvenPausesTests
{
    [Fact]
    public void Past_that_came_true_better_by_chance_keeps_the_model_of_even_pauses_out()
    {
        var clients = SamplesTests.Normalize("shop-850.csv").Clients!;

        Assert.True(EvenPauses.In(clients));
        Assert.False(Lessons(clients, even: true)!.Even);

        // By the model of even pauses it was 0.40.
        Assert.InRange(ForecasterTests.Run(clients, 90).Quality.Check!.LogLoss!.Value, 0.2, 0.36);
    }

    [Theory]
    [InlineData("even pauses")]
    [InlineData("contracts")]
    public void Rhythm_that_came_true_is_told(string behaviour)
    {
        var clients = new SyntheticBase(Behaviour.All.Single(how => how.Name == behaviour), seed: 41, after: 0).Table;

        Assert.True(EvenPauses.In(clients));
        Assert.True(Lessons(clients, even: true)!.Even);
        Assert.False(Lessons(clients, even: false)!.Even);
    }

    static PastLessons? Lessons(ClientTable clients, bool even)
    {
        var cycle = ClientMetrics.Compute(clients, null, CancellationToken.None).BaseCycle;
        return PastLessons.Of(clients, cycle.Days, clients.AnalysisDate.DayNumber - cycle.HistoryDays, even, new ForecastOptions(), CancellationToken.None);
    }
}
