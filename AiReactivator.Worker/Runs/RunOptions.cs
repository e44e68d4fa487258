using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace AiReactivator.Worker.Runs;

/// <summary>Limits of runs. Every one of them is a setting, and a refusal names it.</summary>
internal sealed class RunOptions
{
    public const string Section = "Runs";

    /// <summary>Runs that compute at once; the others wait.</summary>
    [Range(1, 64)]
    public int Parallel { get; init; } = 2;

    /// <summary>Runs under way of one account.</summary>
    [Range(1, 1000)]
    public int PerAccount { get; init; } = 20;

    /// <summary>Runs that an account may make in a minute.</summary>
    [Range(1, 1_000_000)]
    public int NewPerMinute { get; init; } = 60;

    /// <summary>How often an account may glue again in a minute.</summary>
    [Range(1, 1_000_000)]
    public int GluingsPerMinute { get; init; } = 120;

    /// <summary>Runs under way of all accounts.</summary>
    [Range(1, 10_000)]
    public int Total { get; init; } = 200;

    /// <summary>A run whose tab has been silent for so long is wiped.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "01:00:00")]
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>No run lives longer, however faithful its tab.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(8);

    /// <summary>How often forgotten runs are looked for.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan ReapEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Time allowed for one stage.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "08:00:00")]
    public TimeSpan StageLimit { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Time allowed for one upload, however steadily it comes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "08:00:00")]
    public TimeSpan UploadLimit { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Bytes a second below which an upload is cut…</summary>
    [Range(1, 1_000_000)]
    public int SlowestUpload { get; init; } = 100;

    /// <summary>…unless it is no longer than this: a phone in a tunnel may be silent for a minute.</summary>
    [Range(typeof(TimeSpan), "00:00:02", "01:00:00")]
    public TimeSpan UploadPatience { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Bytes of the stream, unpacked. Default: 500 MB: a file of 200 MB in an encoding of one byte a letter is up to twice as long here, and each row carries its line.</summary>
    [Range(1024, long.MaxValue)]
    public long MaxBytes { get; init; } = 500_000_000;

    /// <summary>Rows of the stream, the header not counted.</summary>
    [Range(1, int.MaxValue)]
    public int MaxRows { get; init; } = 2_000_000;

    /// <summary>Estimated bytes that all runs together may hold.</summary>
    [Range(1024 * 1024, long.MaxValue)]
    public long MemoryBudget { get; init; } = 6_000_000_000;
}

[OptionsValidator]
internal sealed partial class RunOptionsValidator : IValidateOptions<RunOptions>;
