using System.ComponentModel.DataAnnotations;

namespace AiReactivator.Web.Api;

/// <summary>Section «Upload» of the configuration: what a file may be. Printed on the start screen, given to the tab by the page, which refuses before anything leaves.</summary>
public sealed class UploadOptions
{
    public const string Section = "Upload";

    /// <summary>Largest file, unpacked, and largest body of an upload, as it travels (gzip). Default: 200 MB.</summary>
    [Range(1024, 2L * 1024 * 1024 * 1024)]
    public long MaxBytes { get; init; } = 200 * 1024 * 1024;

    /// <summary>Bytes a second below which an upload is cut, once it is older than <see cref="Patience"/>. How long a whole upload may take is the Worker's <c>Runs:UploadLimit</c>.</summary>
    [Range(1, 1_000_000)]
    public int SlowestBytesPerSecond { get; init; } = 100;

    /// <summary>How long an upload may be slower, or silent, from its beginning: a phone in a tunnel.</summary>
    [Range(typeof(TimeSpan), "00:00:02", "01:00:00")]
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Most data rows. The Worker has its own limit, <c>Runs:MaxRows</c>.</summary>
    [Range(1, 100_000_000)]
    public int MaxRows { get; init; } = 2_000_000;

    /// <summary>Most columns.</summary>
    [Range(1, 16_384)]
    public int MaxColumns { get; init; } = 16_384;

    /// <summary>Longest cell that leaves the tab, in UTF-16 units.</summary>
    [Range(100, 1_000_000)]
    public int MaxCell { get; init; } = 10_000;
}
