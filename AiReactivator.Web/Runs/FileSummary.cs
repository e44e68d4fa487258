namespace AiReactivator.Web.Runs;

/// <summary>What the tab tells of the chosen file (docs/contract.md, 4). Counts and codes: never a cell, a header or the file's name.</summary>
/// <param name="Columns">Fields found, by the names of docs/contract.md, 1.</param>
/// <param name="Missing">Required fields that were not found.</param>
/// <param name="Errors">Why the file cannot be started; empty where it can.</param>
public sealed record FileSummary(
    int Rows,
    long Bytes,
    string Encoding,
    string Separator,
    int EmptyRows,
    int ExtraColumns,
    IReadOnlyList<string> Columns,
    IReadOnlyList<string> Missing,
    IReadOnlyList<FileProblem> Errors)
{
    public bool Good => Errors.Count == 0;
}

/// <summary>A code of the failure catalogue with the values of its sentence.</summary>
public sealed record FileProblem(string Code, IReadOnlyList<string> Arguments);
