using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace AiReactivator.Benchmarks;

/// <summary>What one run of the command line took, from the start of its process to its exit.</summary>
/// <param name="Seconds">By the clock.</param>
/// <param name="ProcessorSeconds">Of all cores.</param>
/// <param name="PeakBytes">The most memory it had.</param>
internal sealed record ColdRun(double Seconds, double ProcessorSeconds, double PeakBytes);

/// <summary>Runs <c>analyze --report none</c> of the built Worker as a process of its own.</summary>
internal static class CommandLine
{
    /// <summary>Runs over a file of the user.</summary>
    /// <exception cref="InvalidOperationException">There is no Release build of the Worker, or it failed.</exception>
    public static ColdRun Run(string file)
    {
        var results = Directory.CreateTempSubdirectory("aireactivator-speed-");
        try
        {
            var start = new ProcessStartInfo("dotnet", [Worker(), "analyze", file, "--report", "none", "--out", results.FullName]) { RedirectStandardOutput = true };
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            watch.Stop();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"analyze ended with {process.ExitCode}.");
            }

            using var timings = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(results.FullName, "timings.json")));
            return new ColdRun(
                watch.Elapsed.TotalSeconds,
                timings.RootElement.GetProperty("processorMilliseconds").GetInt64() / 1000.0,
                timings.RootElement.GetProperty("peakMemoryBytes").GetInt64());
        }
        finally
        {
            results.Delete(recursive: true);
        }
    }

    /// <summary>The yardstick in a process of its own: seconds by the clock and of processors.</summary>
    public static (double Clock, double Processor) Yardstick(string file)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "strings", file]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var told = process.StandardOutput.ReadToEnd().Split(' ');
        process.WaitForExit();
        return (double.Parse(told[0], CultureInfo.InvariantCulture), double.Parse(told[1], CultureInfo.InvariantCulture));
    }

    /// <summary>Runs over a generated file of so many rows.</summary>
    public static IReadOnlyList<ColdRun> Run(int rows, int rounds)
    {
        using var file = new TemporaryShop(rows);
        return [.. Enumerable.Range(0, rounds).Select(_ => Run(file.Path))];
    }

    static string Worker()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var worker = Path.Combine(folder.FullName, "AiReactivator.Worker", "bin", "Release", "net10.0", "AiReactivator.Worker.dll");
            if (File.Exists(worker))
            {
                return worker;
            }
        }

        throw new InvalidOperationException("First: dotnet build -c Release AiReactivator.Worker");
    }
}

/// <summary>A generated file on the disk, gone afterwards.</summary>
internal sealed class TemporaryShop : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aireactivator-speed-");

    public TemporaryShop(int rows)
    {
        using var output = File.Create(Path);
        ShopFile.Write(output, rows);
    }

    public string Path => System.IO.Path.Combine(_folder.FullName, "shop.csv");

    public void Dispose() => _folder.Delete(recursive: true);
}
