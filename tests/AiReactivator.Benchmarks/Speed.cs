using System.Diagnostics;

namespace AiReactivator.Benchmarks;

/// <summary>The record of speed: <c>dotnet run -c Release --project tests/AiReactivator.Benchmarks -- speed > docs/speed.md</c>, after
/// <c>dotnet build -c Release AiReactivator.Worker</c>. Its parts alone: <c>stages</c>, <c>slope</c>, <c>once 10000000</c>.</summary>
internal static class Speed
{
    const int Rounds = 5;
    const int Million = 1_000_000;

    static readonly int[] Sizes = [250_000, 500_000, Million, 2 * Million];

    public static async Task PrintAsync()
    {
        Line("# Speed");
        Line();
        Line("Made by `dotnet run -c Release --project tests/AiReactivator.Benchmarks -- speed > docs/speed.md` after");
        Line("`dotnet build -c Release AiReactivator.Worker`: every figure is measured, none is typed. Beside it stands [quality.md](quality.md).");
        Line();
        Line($"Machine: {Environment.ProcessorCount} cores. Load when it began: {Load()}. Where the machine has other work the clock says little: processor time");
        Line("is what a run takes of all cores together; on two free cores a run cannot take less than half of it by the clock.");
        Line();
        PrintCold();
        await PrintStagesAsync();
        PrintSlope();
        PrintOnce(10 * Million);
    }

    /// <summary>The command line over a million rows beside the yardstick, turn by turn.</summary>
    public static void PrintCold()
    {
        Line("## `analyze --report none`, a million rows of 200 000 clients, from start to exit");
        Line();
        Line("Yardstick: CsvHelper makes a string of every field of the same file in one thread, in a process that has just begun and whose start does not");
        Line("count. Both take turns. The aim is 2.5 s, five times the yardstick and 500 MB; what stands here is what was reached.");
        Line();
        Line("| run | clock, s | processor, s | peak memory, MB | yardstick: clock, s | processor, s | clock ÷ yardstick | processor ÷ yardstick |");
        Line("|---|---|---|---|---|---|---|---|");
        using var file = new TemporaryShop(Million);
        for (var round = 1; round <= Rounds; round++)
        {
            var (clock, processor) = CommandLine.Yardstick(file.Path);
            var run = CommandLine.Run(file.Path);
            Line(
                $"| {round} | {run.Seconds:0.00} | {run.ProcessorSeconds:0.00} | {run.PeakBytes / 1e6:0} | {clock:0.00} | {processor:0.00} | "
                + $"{run.Seconds / clock:0.0} | {run.ProcessorSeconds / processor:0.0} |");
        }

        Line();
    }

    /// <summary>Stage by stage in a process that has warmed up.</summary>
    public static async Task PrintStagesAsync()
    {
        using var file = new MemoryStream();
        ShopFile.Write(file, Million);
        var stages = new Stages(file.ToArray());
        (string Name, Func<object?> Work)[] all =
        [
            ("all fields as strings (yardstick)", () => stages.Strings()),
            ("read", () => stages.Read()),
            ("glue", () => stages.Glue()),
            ("metrics", () => stages.Metrics()),
            ("fit", () => stages.Fit()),
            ("learn", () => stages.Learn()),
            ("predict", () => stages.Predict()),
            ("next product", () => stages.NextProduct()),
            ("dashboards", () => stages.Dashboards()),
            ("write", () => stages.Write()),
        ];
        Line("## Stage by stage");
        Line();
        Line($"The same file in a process that has warmed up, the best of {2 * Rounds} rounds, each stage alone. BenchmarkDotNet prints the same: `-- --filter *Stages*`.");
        Line();
        Line("| stage | clock, ms | processor, ms | processor ÷ yardstick |");
        Line("|---|---|---|---|");
        var yardstick = 0.0;
        foreach (var (name, work) in all)
        {
            var (clock, processor) = (double.MaxValue, double.MaxValue);
            for (var round = 0; round < 2 * Rounds; round++)
            {
                var run = await MeasureAsync(work);
                (clock, processor) = (Math.Min(clock, run.Clock), Math.Min(processor, run.Processor));
            }

            yardstick = yardstick == 0 ? processor : yardstick;
            Line($"| {name} | {1000 * clock:0} | {1000 * processor:0} | {processor / yardstick:0.00} |");
        }

        Line();
    }

    /// <summary>How the cost grows with the rows.</summary>
    public static void PrintSlope()
    {
        Line("## Slope");
        Line();
        Line("The command line, cold, best of three runs; a client has five rows. An exponent of 1 is linear: the slope of the line of least squares");
        Line("through the logarithms.");
        Line();
        Line("| rows | clock, s | processor, s | processor, ms for 1000 rows | peak memory, MB | bytes a row |");
        Line("|---|---|---|---|---|---|");
        var runs = Sizes.Select(rows => (Rows: (double)rows, Run: Best(CommandLine.Run(rows, 3)))).ToArray();
        foreach (var (rows, run) in runs)
        {
            Line(
                $"| {rows:0} | {run.Seconds:0.00} | {run.ProcessorSeconds:0.00} | {1e6 * run.ProcessorSeconds / rows:0.0} | {run.PeakBytes / 1e6:0} | {run.PeakBytes / rows:0} |");
        }

        Line($"| exponent | {Exponent(r => r.Seconds):0.00} | {Exponent(r => r.ProcessorSeconds):0.00} | | {Exponent(r => r.PeakBytes):0.00} | |");
        Line();

        double Exponent(Func<ColdRun, double> of)
        {
            var (x, y) = (runs.Select(r => Math.Log(r.Rows)).ToArray(), runs.Select(r => Math.Log(of(r.Run))).ToArray());
            var (meanX, meanY) = (x.Average(), y.Average());
            return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
        }
    }

    /// <summary>One run over very many rows.</summary>
    public static void PrintOnce(int rows)
    {
        Line($"## {rows} rows");
        Line();
        var run = CommandLine.Run(rows, 1)[0];
        Line(
            $"{rows / 5} clients: {run.Seconds:0.0} s by the clock, {run.ProcessorSeconds:0.0} s of processors, peak memory {run.PeakBytes / 1e6:0} MB, "
            + $"{run.PeakBytes / rows:0} bytes a row.");
        Line();
    }

    static ColdRun Best(IReadOnlyList<ColdRun> runs) =>
        new(runs.Min(run => run.Seconds), runs.Min(run => run.ProcessorSeconds), runs.Min(run => run.PeakBytes));

    static async Task<(double Clock, double Processor)> MeasureAsync(Func<object?> work)
    {
        var (processor, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        if (work() is Task task)
        {
            await task;
        }

        return (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
    }

    static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    static void Line(string text = "") => Console.WriteLine(text);
}
