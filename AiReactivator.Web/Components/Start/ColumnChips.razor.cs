using AiReactivator.Web.Runs;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Start;

/// <summary>The columns a file needs and those it may have; after reading, which of them it has.</summary>
public sealed partial class ColumnChips
{
    [Parameter, EditorRequired]
    public FileSummary? File { get; set; }

    private string? Css(string field) => File switch
    {
        null => null,
        { } file when file.Columns.Contains(field) => "t1",
        { } file when file.Missing.Contains(field) => "t4",
        _ => null,
    };

    private string Mark(string field) => File?.Columns.Contains(field) is true ? "✓ " : "";
}
