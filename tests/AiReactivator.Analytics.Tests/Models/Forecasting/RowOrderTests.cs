using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Tests.Models.Forecasting;

/// <summary>The order of rows in a file is chance: it may not change a figure.</summary>
public sealed class RowOrderTests
{
    [Fact]
    public void Shuffled_undated_base_has_the_same_forecasts() => Same(dated: false);

    static void Same(bool dated)
    {
        var table = DrawnBase.Of(900, seed: 47, after: 0, dated: dated).Table;
        var (shuffled, oldClient) = ShuffledRows.Of(table, seed: 5);

        var (expected, actual) = (Columns(table), Columns(shuffled));
        Assert.All(expected, column =>
        {
            for (var client = 0; client < table.Count; client++)
            {
                var (before, after) = (column.Value[oldClient[client]], actual[column.Key][client]);
                Assert.True(Math.Abs(before - after) <= 1e-9 * Math.Abs(before), $"{column.Key}: {before:R} became {after:R}");
            }
        });
    }

    static Dictionary<string, double[]> Columns(ClientTable table)
    {
        var forecasts = Forecaster.Run(table, ClientMetrics.Compute(table, null, CancellationToken.None), new ForecastOptions(), CancellationToken.None).Clients;
        return typeof(ClientForecasts).GetProperties().ToDictionary(column => column.Name, column => (double[])column.GetValue(forecasts)!);
    }
}
