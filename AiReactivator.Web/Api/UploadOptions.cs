using System.ComponentModel.DataAnnotations;

namespace AiReactivator.Web.Api;

/// <summary>Section «Upload» of the configuration.</summary>
public sealed class UploadOptions
{
    public const string Section = "Upload";

    /// <summary>Largest body of an upload, as it travels (gzip). Default: 200 MB.</summary>
    [Range(1024, 2L * 1024 * 1024 * 1024)]
    public long MaxBytes { get; init; } = 200 * 1024 * 1024;
}
