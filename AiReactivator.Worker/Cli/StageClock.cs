using System.Diagnostics;

namespace AiReactivator.Worker.Cli;

/// <summary>Milliseconds and peak memory of each stage, for timings.json.</summary>
internal sealed class StageClock(TimeProvider time)
{
    readonly List<StageTiming> _stages = [];
    readonly long _start = SinceProcessStart(time);

    /// <summary>Runs a stage and notes what it took.</summary>
    public async Task<T> RunAsync<T>(string stage, Func<Task<T>> work)
    {
        var started = time.GetTimestamp();
        var result = await work();
        using var process = Process.GetCurrentProcess();
        _stages.Add(new StageTiming(stage, (long)time.GetElapsedTime(started).TotalMilliseconds, process.PeakWorkingSet64));
        return result;
    }

    public Timings Timings => new(_stages, _stages.Sum(s => s.Milliseconds), _stages.Count == 0 ? 0 : _stages[^1].PeakMemoryBytes, (long)Environment.CpuUsage.TotalTime.TotalMilliseconds, _start);

    static long SinceProcessStart(TimeProvider time)
    {
        using var process = Process.GetCurrentProcess();
        return (long)(time.GetUtcNow() - process.StartTime.ToUniversalTime()).TotalMilliseconds;
    }
}

/// <param name="Stage">normalize, compute, export or report.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="PeakMemoryBytes">The most memory that the process has had up to the end of the stage.</param>
internal sealed record StageTiming(string Stage, long Milliseconds, long PeakMemoryBytes);

/// <summary>timings.json.</summary>
/// <param name="Stages">The stages.</param>
/// <param name="TotalMilliseconds">Of all stages.</param>
/// <param name="PeakMemoryBytes">The most memory that the process has had.</param>
/// <param name="ProcessorMilliseconds">What the process has taken of all processors since its start.</param>
/// <param name="StartMilliseconds">From the start of the process until the first stage was at hand.</param>
internal sealed record Timings(IReadOnlyList<StageTiming> Stages, long TotalMilliseconds, long PeakMemoryBytes, long ProcessorMilliseconds, long StartMilliseconds);
