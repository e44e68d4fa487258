using System.Globalization;
using AiReactivator.Contract;
using AiReactivator.Web.Components.Account;
using AiReactivator.Web.Formatting;
using AiReactivator.Web.Runs;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Check;

/// <summary>«Как прочитали файл»: each guess with the way to put it right. A change reads the same file again.</summary>
public sealed partial class ReadingCard
{
    private static readonly string[] Known = ["utf-8", "windows-1251", "koi8-r", "ibm866", "x-mac-cyrillic", "iso-8859-5", "utf-16le", "utf-16be"];
    private static readonly string[] Separators = [";", ",", "\t", "|"];

    [Parameter, EditorRequired]
    public required FileCheck Check { get; set; }

    [Parameter]
    public bool ReadOnly { get; set; }

    [Inject]
    private RunSession Session { get; set; } = default!;

    [Inject]
    private AppDialogs Dialogs { get; set; } = default!;

    /// <summary>A file that was read wrong must be readable another way, even while there is no run of it.</summary>
    private bool Editable => !ReadOnly && (Session.CanDecide || Session.File is { Good: false });

    private string Encoding => Session.File?.Encoding ?? Check.Intake.Encoding;

    private string Separator => Session.File?.Separator switch { null => Plain(Check.Intake.Separator), var read => Plain(read) };

    private IEnumerable<string> Encodings => Known.Contains(Encoding) ? Known : [Encoding, .. Known];

    private string DateSource => Check.Intake.AnalysisDateSource is { } source ? Loc[$"DateSource.{source}"] : "";

    private List<string> Notes =>
    [
        .. Session.File is { TitleRows: > 0 } titled ? [Loc["TitleRows", Plural.Of(titled.TitleRows, Common["Rows"])].Value] : Array.Empty<string>(),
        .. Check.Intake.EmptyRowsIgnored > 0 ? [Loc["EmptyRows", Plural.Of(Check.Intake.EmptyRowsIgnored, Common["Rows"])].Value] : Array.Empty<string>(),
        .. Session.File is { ExtraColumns: > 0 } wide ? [Loc["ExtraColumns", Plural.Of(wide.ExtraColumns, Loc["ColumnsForms"])].Value] : Array.Empty<string>(),
    ];

    private Task ReadAgainAsync(string? encoding, string? separator) => Session.ReadAgainAsync(new(encoding, separator));

    private Task SetDecimalAsync(ChangeEventArgs change) =>
        Session.RecheckAsync(Session.Settings with { DecimalMark = change.Value is "comma" or "dot" ? (string)change.Value : null });

    private Task SetDateAsync(ChangeEventArgs change) =>
        Session.RecheckAsync(Session.Settings with
        {
            AnalysisDate = DateOnly.TryParse(change.Value as string, CultureInfo.InvariantCulture, out var day) ? day : null,
        });

    private static string Plain(string separator) => separator is "tab" or "\\t" ? "\t" : separator;

    private string SeparatorName(string separator) => Loc[$"Separator.{separator switch { ";" => "Semicolon", "," => "Comma", "\t" => "Tab", _ => "Bar" }}"];

    private string DecimalName(string? mark) => Loc[$"Decimal.{mark switch { "comma" => "Comma", "dot" => "Dot", _ => "None" }}"];
}
