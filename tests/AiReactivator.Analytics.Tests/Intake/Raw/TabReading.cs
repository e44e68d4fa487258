using System.Text.Json;
using AiReactivator.Analytics.Pipeline;

namespace AiReactivator.Analytics.Tests.Intake.Raw;

/// <summary>What the tab makes of a file: the summary that the page gets, and the stream in base64 (null where the file is refused).</summary>
internal sealed record TabReading(
    int Rows,
    string Encoding,
    string Separator,
    int EmptyRows,
    int TitleRows,
    int ExtraColumns,
    bool ColumnOrderDiffers,
    TabError[] Errors,
    string? Stream)
{
    /// <summary>Reads files with the tab's own modules in Node; null where these cannot run.</summary>
    public static async Task<IReadOnlyList<TabReading>?> OfAsync(IEnumerable<string> files) =>
        await TabScript.RunAsync("read-files.mjs", [.. files]) is { } lines
            ? [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<TabReading>(line, JsonSerializerOptions.Web)!)]
            : null;

    /// <summary>Stage 1 of the stream, as the Worker calls it.</summary>
    public NormalizedBase Normalize(AnalysisSettings settings) => AnalysisPipeline.Normalize(
        new MemoryStream(Convert.FromBase64String(Stream!)),
        settings with
        {
            Encoding = Encoding,
            Separator = Separator,
            EmptyRows = EmptyRows,
            TitleRows = TitleRows,
            ExtraColumns = ExtraColumns,
            ColumnOrderDiffers = ColumnOrderDiffers,
            ExpectedRows = Rows,
        },
        null,
        CancellationToken.None);
}

internal sealed record TabError(string Code, string[] Arguments);
