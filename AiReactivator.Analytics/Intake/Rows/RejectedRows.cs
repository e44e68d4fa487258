using AiReactivator.Analytics.Failures;

namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>Rows that were left out, a column to a field: where, why, and what else was noticed about them.</summary>
internal sealed class RejectedRows
{
    private static readonly string[] Codes = [.. RowFailures.All.Select(failure => failure.Code), RowFaults.Encoding];
    private static readonly Dictionary<string, byte> Numbers = Codes.Index().ToDictionary(code => code.Item, code => (byte)code.Index);

    private readonly Column<int> lines = new(16);
    private readonly Column<byte> codes = new(16);
    private readonly Column<sbyte> fields = new(16);
    private readonly Column<RowWarnings> noticed = new(16);

    public int Count => lines.Count;

    public ReadOnlySpan<int> Lines => lines.Span;

    public string Code(int row) => Codes[codes[row]];

    /// <summary>The cell to blame; null where it is the whole row.</summary>
    public Field? Field(int row) => fields[row] < 0 ? null : (Field)fields[row];

    public RowWarnings Noticed(int row) => noticed[row];

    public void Add(int line, Field? field, string code, RowWarnings also = RowWarnings.None)
    {
        lines.Add(line);
        codes.Add(Numbers[code]);
        fields.Add(field is { } blamed ? (sbyte)blamed : (sbyte)-1);
        noticed.Add(also);
    }

    /// <summary>Puts rows that only the whole column could judge to where they stand in the file.</summary>
    public void SortByLine()
    {
        var ascending = true;
        for (var row = 1; row < Count && ascending; row++)
        {
            ascending = lines[row - 1] <= lines[row];
        }

        if (ascending)
        {
            return;
        }

        // The place in the low bits keeps rows of one line in their order.
        var keys = new long[Count];
        for (var row = 0; row < keys.Length; row++)
        {
            keys[row] = ((long)lines[row] << 32) | (uint)row;
        }

        Array.Sort(keys);
        lines.Reorder(keys);
        codes.Reorder(keys);
        fields.Reorder(keys);
        noticed.Reorder(keys);
    }
}
