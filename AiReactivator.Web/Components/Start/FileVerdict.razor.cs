using AiReactivator.Web.Formatting;
using AiReactivator.Web.Runs;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Start;

/// <summary>What became of the chosen file, in two lines, and the way to its columns.</summary>
public sealed partial class FileVerdict
{
    /// <summary>The one fault that the user mends on this screen, by showing where the column is.</summary>
    private const string MissingColumn = "E_MISSING_COLUMN";

    /// <summary>The columns are open below.</summary>
    [Parameter]
    public bool ColumnsShown { get; set; }

    [Parameter]
    public EventCallback OnColumns { get; set; }

    [Inject]
    private ITab Tab { get; set; } = default!;

    private string Titles(int rows) => rows == 0 ? "" : Loc["Good.Titles", Plural.Of(rows, Common["Rows"])];

    private string SeparatorName(string separator) =>
        Loc[$"Separator.{separator switch { ";" => "Semicolon", "," => "Comma", "\t" or "tab" => "Tab", _ => "Bar" }}"];
}
