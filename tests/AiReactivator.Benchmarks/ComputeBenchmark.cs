using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Pipeline;
using BenchmarkDotNet.Attributes;

namespace AiReactivator.Benchmarks;

/// <summary>Stage 2, pages and exports against a yardstick: one pass that only sums the columns which stage 2 has to read.</summary>
[MemoryDiagnoser]
public class ComputeBenchmark
{
    static readonly ClientQuery Page = new() { Sort = ClientSort.SleepRatio, Skip = 1000, Take = 50, Abc = "AB" };

    ClientTable _clients = null!;
    AnalysisResult _result = null!;

    [Params(200_000)]
    public int Clients { get; set; }

    [GlobalSetup]
    public void Build()
    {
        _clients = ManyClients.Build(Clients, Clients * 5);
        _result = Compute();
        _result.Query(Page);
    }

    [Benchmark(Baseline = true)]
    public long SumTheSameColumns()
    {
        var sum = 0L;
        foreach (var day in _clients.PurchaseDay)
        {
            sum += day;
        }

        for (var i = 0; i < _clients.Count; i++)
        {
            sum += _clients.FirstDay[i] + _clients.FirstSeenDay[i] + _clients.LastDay[i] + _clients.Purchases[i] + _clients.Transactions[i] + _clients.Revenue[i];
        }

        return sum;
    }

    [Benchmark]
    public AnalysisResult Compute() => AnalysisPipeline.Compute(_clients, new AnalysisSettings(), null, CancellationToken.None);

    [Benchmark]
    public ClientPage FilteredPage() => _result.Query(Page);

    [Benchmark]
    public Task Export() => _result.WriteExportAsync("clients", new ClientQuery(), Stream.Null, CancellationToken.None);
}
