using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Pipeline;
using BenchmarkDotNet.Attributes;
using CsvHelper;

namespace AiReactivator.Benchmarks;

/// <summary>Stage 1 against the yardsticks: CsvHelper reading the same stream and touching every cell, and making a string of each.</summary>
[MemoryDiagnoser]
public class NormalizeBenchmark
{
    private byte[] stream = [];

    [Params(100_000, 1_000_000)]
    public int Rows { get; set; }

    [Params(false, true)]
    public bool Dated { get; set; }

    [GlobalSetup]
    public void Generate() => stream = GeneratedBase.Stream(Rows, Dated);

    [Benchmark(Baseline = true)]
    public long AllFieldsAsStrings()
    {
        using var input = new MemoryStream(stream);
        using var csv = CsvReader.Create(input, new CsvReaderOptions { Separator = ';' });
        var characters = 0L;
        while (csv.Read())
        {
            for (var i = 0; i < csv.FieldCount; i++)
            {
                characters += csv.GetString(i).Length;
            }
        }

        return characters;
    }

    [Benchmark]
    public long PlainRead()
    {
        using var csv = CsvReader.Create(stream, new CsvReaderOptions { Separator = ';' });
        var bytes = 0L;
        while (csv.Read())
        {
            for (var i = 0; i < csv.FieldCount; i++)
            {
                bytes += csv.GetSpan(i).Length;
            }
        }

        return bytes;
    }

    [Benchmark]
    public int ReadCheckAndGlue() => RowGluing.Glue(ContactRows.Of(Reading.Load(stream, Rows)), GluingRules.Default).Report.Clients;

    [Benchmark]
    public int Normalize()
    {
        using var input = new MemoryStream(stream);
        return AnalysisPipeline.Normalize(input, new AnalysisSettings { ExpectedRows = Rows }, null, CancellationToken.None).Intake.UniqueClients;
    }
}
