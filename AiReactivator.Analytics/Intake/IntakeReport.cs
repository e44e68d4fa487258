using System.Text.Json.Serialization;

namespace AiReactivator.Analytics.Intake;

/// <summary>What was read from a file and what was not: rows read = accepted + rejected, and their sums add up.</summary>
/// <remarks>The fields of <c>intake.json</c>, in camelCase there.</remarks>
public sealed record IntakeReport
{
    /// <summary>False where the file as a whole was refused; then <see cref="FileErrors"/> says why.</summary>
    public required bool Accepted { get; init; }

    /// <summary>Codes of the failure catalogue that refuse the whole file.</summary>
    public required IReadOnlyList<FileError> FileErrors { get; init; }

    /// <summary>utf-8, utf-8-bom, utf-16le, utf-16be, cp1251, koi8-r, cp866.</summary>
    public required string Encoding { get; init; }

    /// <summary>The character between cells; a tab is written <c>\t</c>.</summary>
    public required string Separator { get; init; }

    /// <summary>comma, dot or null where no amount shows one.</summary>
    [JsonPropertyName("decimal")]
    public string? DecimalMark { get; init; }

    /// <summary>A; null where the file was refused.</summary>
    public DateOnly? AnalysisDate { get; init; }

    /// <summary>How A was found: Given, DaysAgree, FirstPlusDays, LatestPurchase, Weak (asked of the user, taken with a warning).</summary>
    public string? AnalysisDateSource { get; init; }

    /// <summary>True where each purchase has a date.</summary>
    public bool Dated { get; init; }

    /// <summary>Data rows, blank ones not counted.</summary>
    public required int RowsTotal { get; init; }

    /// <summary>Rows that went on, repaired ones included.</summary>
    public required int RowsAccepted { get; init; }

    /// <summary>Rows left out, each with a line and a reason.</summary>
    public required int RowsRejected { get; init; }

    /// <summary>Blank rows.</summary>
    public required int EmptyRowsIgnored { get; init; }

    /// <summary>Clients after gluing: the charge.</summary>
    public required int UniqueClients { get; init; }

    /// <summary>Sum of accepted rows, roubles.</summary>
    public required decimal TotalAmount { get; init; }

    /// <summary>Sum of accepted rows above zero.</summary>
    public required decimal TotalPositive { get; init; }

    /// <summary>Sum of accepted rows below zero: zero or negative, so that the two parts add up to <see cref="TotalAmount"/>.</summary>
    public required decimal TotalRefunds { get; init; }

    /// <summary>Rejected rows in the order of lines; the interface shows the first 200, a download all.</summary>
    public required IReadOnlyList<RowError> RowErrors { get; init; }

    /// <summary>How often each warning was given.</summary>
    public required IReadOnlyDictionary<string, int> Warnings { get; init; }
}

/// <summary>Why a file was refused.</summary>
/// <param name="Code">A code of the failure catalogue.</param>
/// <param name="Columns">Names of the columns it is about, or the limit that was passed; else empty.</param>
public sealed record FileError(string Code, IReadOnlyList<string> Columns);

/// <summary>A row that was left out.</summary>
/// <param name="Line">Physical line in the user's file, header = line 1.</param>
/// <param name="Column">The column to blame, in the words of the template; null where it is the whole row.</param>
/// <param name="Code">A code of the failure catalogue.</param>
/// <param name="Message">Reason and mend in one sentence; never a cell of the file.</param>
public sealed record RowError(int Line, string? Column, string Code, string Message);
