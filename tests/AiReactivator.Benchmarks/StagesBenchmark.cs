using BenchmarkDotNet.Attributes;

namespace AiReactivator.Benchmarks;

/// <summary>Every stage of <c>analyze</c> beside the yardstick over the same file.</summary>
[MemoryDiagnoser]
public class StagesBenchmark
{
    Stages _stages = null!;

    [Params(1_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        using var file = new MemoryStream();
        ShopFile.Write(file, Rows);
        _stages = new Stages(file.ToArray());
    }

    [Benchmark(Baseline = true)]
    public long AllFieldsAsStrings() => _stages.Strings();

    [Benchmark]
    public object Read() => _stages.Read();

    [Benchmark]
    public object Glue() => _stages.Glue();

    [Benchmark]
    public object Metrics() => _stages.Metrics();

    [Benchmark]
    public object Fit() => _stages.Fit();

    [Benchmark]
    public object? Learn() => _stages.Learn();

    [Benchmark]
    public object Predict() => _stages.Predict();

    [Benchmark]
    public int NextProduct() => _stages.NextProduct();

    [Benchmark]
    public object Dashboards() => _stages.Dashboards();

    [Benchmark]
    public Task Write() => _stages.Write();
}
