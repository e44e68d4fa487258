using System.Text.Json;
using System.Text.Json.Serialization;
using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Analytics.Dashboards.Sales;
using AiReactivator.Analytics.Pipeline;

namespace AiReactivator.Analytics.Tests.Pipeline;

public sealed class AnalysisResultTests
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    [Fact]
    public void Records_come_back_from_json_as_they_went()
    {
        var result = Compute();

        RoundTrip<OverviewDashboard>(result.Overview);
        RoundTrip<SalesDashboard>(result.Sales);
        RoundTrip<ContactMap>(result.Contacts);
        RoundTrip<ClientPage>(result.Query(new ClientQuery { Take = 100 }));
        Assert.DoesNotContain("active\":{", JsonSerializer.Serialize(result.Overview, Json), StringComparison.Ordinal);
    }

    [Fact]
    public void Readers_in_parallel_see_one_order()
    {
        var result = Compute();
        var queries = Enum.GetValues<ClientSort>().SelectMany(sort => new[] { new ClientQuery { Sort = sort, Take = 500 }, new ClientQuery { Sort = sort, Descending = true, Take = 500 } }).ToArray();
        var alone = queries.Select(query => Numbers(Compute(), query)).ToArray();

        Parallel.For(0, queries.Length * 20, i => Assert.Equal(alone[i % queries.Length], Numbers(result, queries[i % queries.Length])));
    }

    [Fact]
    public void Cancelled_computation_stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => AnalysisPipeline.Compute(RandomBase.Of(RandomBase.Clients(1, 10), dated: true).Build(), new AnalysisSettings(), null, cancelled.Token));
    }

    [Fact]
    public void Progress_grows_to_the_whole_with_the_number_of_clients()
    {
        var seen = new Recorder();
        AnalysisPipeline.Compute(RandomBase.Of(RandomBase.Clients(1, 10), dated: true).Build(), new AnalysisSettings(), seen, CancellationToken.None);

        Assert.Equal(seen.Values.Select(v => v.Share).Order(), seen.Values.Select(v => v.Share));
        Assert.Equal((1.0, (int?)10), (seen.Values[^1].Share, seen.Values[^1].Clients));
    }

    static AnalysisResult Compute() =>
        AnalysisPipeline.Compute(RandomBase.Of(RandomBase.Clients(7, 300), dated: true).Build(), new AnalysisSettings(), null, CancellationToken.None);

    static int[] Numbers(AnalysisResult result, ClientQuery query) => [.. result.Query(query).Rows.Select(r => r.Client)];

    static void RoundTrip<T>(T value)
    {
        var json = JsonSerializer.Serialize(value, Json);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(json, Json), Json));
    }

    sealed class Recorder : IProgress<StageProgress>
    {
        public List<StageProgress> Values { get; } = [];

        public void Report(StageProgress value) => Values.Add(value);
    }
}
