using System.Diagnostics;
using CsvHelper;

namespace AiReactivator.Benchmarks;

/// <summary>What reading a file costs at least: CsvHelper makes a string of every field, in one thread.</summary>
internal static class Yardstick
{
    /// <summary>Of a file on the disk, in a process that has just begun: seconds by the clock and of processors.</summary>
    public static void Print(string path)
    {
        var (processor, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        using var file = File.OpenRead(path);
        Strings(file);
        Console.WriteLine($"{watch.Elapsed.TotalSeconds} {(Environment.CpuUsage.TotalTime - processor).TotalSeconds}");
    }

    /// <summary>Of a file in memory.</summary>
    public static long Strings(byte[] file)
    {
        using var input = new MemoryStream(file);
        return Strings(input);
    }

    static long Strings(Stream input)
    {
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
}
