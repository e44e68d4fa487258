using System.Text.Json.Serialization;

namespace AiReactivator.Web.Runs;

/// <summary>What the tab tells of the chosen file (docs/contract.md, 4). Counts and codes: never a cell, a header or the file's name.</summary>
/// <param name="Columns">Fields found, by the names of docs/contract.md, 1.</param>
/// <param name="Missing">Required fields that were not found.</param>
/// <param name="Errors">Why the file cannot be started; empty where it can.</param>
/// <param name="TitleRows">Rows above the header that were skipped.</param>
/// <param name="Mapping">How the columns were found.</param>
/// <param name="Unmapped">Columns that belong to no field of ours.</param>
public sealed record FileSummary(
    int Rows,
    long Bytes,
    string Encoding,
    string Separator,
    int EmptyRows,
    int ExtraColumns,
    IReadOnlyList<string> Columns,
    IReadOnlyList<string> Missing,
    IReadOnlyList<FileProblem> Errors,
    int TitleRows = 0,
    FileMapping Mapping = FileMapping.Certain,
    int Unmapped = 0)
{
    public bool Good => Errors.Count == 0;
}

/// <summary>A code of the failure catalogue with the values of its sentence.</summary>
public sealed record FileProblem(string Code, IReadOnlyList<string> Arguments);

/// <summary>How the columns of a file were found.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FileMapping>))]
public enum FileMapping
{
    /// <summary>By their names, or chosen by the user.</summary>
    Certain,

    /// <summary>Some of them by their contents only: worth a look.</summary>
    Guessed,

    /// <summary>A column that is needed was not found: the user is asked.</summary>
    Needed,

    /// <summary>As the user chose for a file with the same header.</summary>
    Remembered,
}

/// <summary>The user changed the columns; the file is being read again.</summary>
/// <param name="Certain">Every column in use was chosen or found by its name.</param>
/// <param name="Unmapped">Columns that belong to no field of ours.</param>
public sealed record MappingState(bool Certain, int Unmapped);

/// <summary>How to read the file again; null is found out from its bytes.</summary>
public sealed record ReadFormat(string? Encoding, string? Separator);
