using System.Diagnostics;
using AiReactivator.Analytics.Pipeline;

namespace AiReactivator.Benchmarks;

/// <summary>One cold run with its time and memory, for a quick look: <c>dotnet run -c Release -- once 1000000</c>.</summary>
internal static class OneRun
{
    /// <summary>Reads a user's file from disk, contacts included.</summary>
    public static void PrintLocal(string path)
    {
        for (var round = 0; round < 3; round++)
        {
            var before = GC.GetTotalAllocatedBytes(true);
            var watch = Stopwatch.StartNew();
            using var file = File.OpenRead(path);
            var intake = AnalysisPipeline.NormalizeLocalFile(file, new AnalysisSettings(), null, CancellationToken.None).Base.Intake;
            watch.Stop();
            var allocated = GC.GetTotalAllocatedBytes(true) - before;
            Console.WriteLine(
                $"{intake.RowsTotal} rows of {file.Length / 1048576} MB, {intake.UniqueClients} clients: {watch.ElapsedMilliseconds} ms, "
                + $"allocated {allocated / 1048576} MB, peak working set {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MB");
        }
    }

    public static void Print(int rows)
    {
        foreach (var dated in (bool[])[false, true])
        {
            var benchmark = new NormalizeBenchmark { Rows = rows, Dated = dated };
            benchmark.Generate();
            for (var round = 0; round < 3; round++)
            {
                GC.Collect();
                var strings = Stopwatch.StartNew();
                benchmark.AllFieldsAsStrings();
                strings.Stop();
                var before = GC.GetTotalAllocatedBytes(true);
                var plain = Stopwatch.StartNew();
                benchmark.PlainRead();
                plain.Stop();
                var read = GC.GetTotalAllocatedBytes(true) - before;
                var watch = Stopwatch.StartNew();
                var clients = benchmark.Normalize();
                watch.Stop();
                var allocated = GC.GetTotalAllocatedBytes(true) - before - read;
                Console.WriteLine(
                    $"dated {dated}: {rows} rows, {clients} clients; plain read {plain.ElapsedMilliseconds} ms, as strings {strings.ElapsedMilliseconds} ms, stage 1 {watch.ElapsedMilliseconds} ms "
                    + $"(ratio to strings {(double)watch.ElapsedTicks / strings.ElapsedTicks:0.00}), {(double)allocated / rows:0} bytes a row, "
                    + $"allocated {allocated / 1048576} MB, peak working set {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MB");
            }
        }
    }
}
