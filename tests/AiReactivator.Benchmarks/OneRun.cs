using System.Diagnostics;
using AiReactivator.Analytics.Pipeline;

namespace AiReactivator.Benchmarks;

/// <summary>One cold run of stage 1 with its time and memory, for a quick look: <c>dotnet run -c Release -- stream 1000000</c>.</summary>
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
                var started = Parts.ThreadTime();
                benchmark.AllFieldsAsStrings();
                var strings = Parts.ThreadTime() - started;
                started = Parts.ThreadTime();
                benchmark.PlainRead();
                var plain = Parts.ThreadTime() - started;
                var before = GC.GetTotalAllocatedBytes(true);
                started = Parts.ThreadTime();
                var clients = benchmark.Normalize();
                var stage = Parts.ThreadTime() - started;
                var allocated = GC.GetTotalAllocatedBytes(true) - before;
                Console.WriteLine(
                    $"dated {dated}: {rows} rows, {clients} clients; of this thread: plain read {plain:0} ms, as strings {strings:0} ms, stage 1 {stage:0} ms "
                    + $"(ratio to strings {stage / strings:0.00}), {(double)allocated / rows:0} bytes a row, "
                    + $"allocated {allocated / 1048576} MB, peak working set {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MB");
            }
        }
    }
}
