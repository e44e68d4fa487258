using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Models.NextProduct;
using AiReactivator.Analytics.Pipeline;
using AiReactivator.Analytics.Tests.Models.Forecasting;

namespace AiReactivator.Analytics.Tests.Pipeline;

/// <summary>Stage 2 does what it can side by side: nobody may see it in the figures.</summary>
public sealed class SideBySideTests
{
    // More clients than the past is looked at of, and than a rough search begins with.
    static readonly Analytics.Clients.ClientTable Base = DrawnBase.Of(7500, seed: 71, after: 0).Table;

    [Fact]
    public void Figures_are_those_of_one_after_the_other_and_of_four_at_once()
    {
        var metrics = ClientMetrics.Compute(Base, null, CancellationToken.None);
        var forecast = Forecaster.Run(Base, metrics, new ForecastOptions(), CancellationToken.None);
        var products = NextProductTrainer.Fit(Base, new NextProductOptions(), CancellationToken.None)!;

        var results = new AnalysisResult[4];
        Parallel.For(0, results.Length, i => results[i] = Compute(null, CancellationToken.None));

        Assert.Equal(ForecastState.Tested, forecast.Quality.State);
        Assert.All(results, result =>
        {
            Assert.Equal(forecast.Clients.Return, result.Forecast.Clients.Return);
            Assert.Equal(forecast.Clients.ReturnInPatience, result.Forecast.Clients.ReturnInPatience);
            Assert.Equal(forecast.Clients.Spend, result.Forecast.Clients.Spend);
            Assert.Equal(forecast.Clients.SpendHigh, result.Forecast.Clients.SpendHigh);
            Assert.Equal(forecast.Clients.Ltv365, result.Forecast.Clients.Ltv365);
            Assert.Equal(forecast.Quality.Check!.LogLoss, result.Forecast.Quality.Check!.LogLoss);
            Assert.Equal(products.For(17).Next, result.NextProduct!.For(17).Next);
        });
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(0.9)]
    public void Cancelling_is_seen_wherever_the_work_stands(double share)
    {
        using var cancelled = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => Compute(new CancelAt(share, cancelled), cancelled.Token));
    }

    static AnalysisResult Compute(IProgress<StageProgress>? progress, CancellationToken cancellationToken) =>
        AnalysisPipeline.Compute(Base, new AnalysisSettings(), progress, cancellationToken);

    sealed class CancelAt(double share, CancellationTokenSource source) : IProgress<StageProgress>
    {
        public void Report(StageProgress value)
        {
            if (value.Share >= share)
            {
                source.Cancel();
            }
        }
    }
}
