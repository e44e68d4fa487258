using CsvHelper;

namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>Reads the depersonalised stream (docs/contract.md, 1).</summary>
internal sealed class DepersonalisedReader : IRowSource, IDisposable
{
    // All columns at the limit of a cell, in letters of two bytes, fit into it.
    private const int LongestRecord = 1 << 20;

    // As many always fit into a number.
    private const int MostLineDigits = 9;

    private readonly CsvReader csv;
    private readonly int[] columns = new int[FieldNames.Count];
    private readonly int lineColumn;
    private readonly int errorColumn;

    public DepersonalisedReader(Stream stream)
    {
        csv = CsvReader.Create(
            stream,
            new CsvReaderOptions
            {
                Separator = ';',
                HasHeader = true,
                IncludeValuesInExceptions = false,
                MaxRecordSize = LongestRecord,
            },
            leaveOpen: true);

        Array.Fill(columns, -1);
        var headers = csv.Headers;
        for (var i = 0; i < headers.Count; i++)
        {
            if (FieldNames.Find(headers[i]) is { } field)
            {
                columns[(int)field] = i;
            }
        }

        lineColumn = Required("line");
        errorColumn = Required("error");
    }

    public int Line { get; private set; }

    public string? Fault { get; private set; }

    public Field? FaultField { get; private set; }

    public NameCell Name => ContactCellParser.Name(Cell(Field.Name));

    public PhoneCell Phone => ContactCellParser.Phone(Cell(Field.Phone));

    public EmailCell Email => ContactCellParser.Email(Cell(Field.Email));

    // The number of rows is announced by the tab; the length of the stream is not.
    public double? Share => null;

    public bool Has(Field field) => columns[(int)field] >= 0;

    public bool Read()
    {
        if (!Advance())
        {
            return false;
        }

        Line = LineNumber(csv.GetSpan(lineColumn));
        (Fault, FaultField) = RowFaults.Parse(csv.GetSpan(errorColumn));
        return true;
    }

    public void Feed(Action rows) => rows();

    public ReadOnlySpan<byte> Cell(Field field)
    {
        var column = columns[(int)field];
        return column < 0 ? [] : csv.GetSpan(column);
    }

    public void Dispose()
    {
        csv.Dispose();
        PooledRows.Clear();
    }

    private static int LineNumber(ReadOnlySpan<byte> cell)
    {
        var line = 0;
        foreach (var digit in cell)
        {
            if ((uint)(digit - '0') > 9)
            {
                line = 0;
                break;
            }

            line = (line * 10) + (digit - '0');
        }

        return line > 0 && cell.Length <= MostLineDigits ? line : throw new InvalidDataException("The stream has a row without a line number.");
    }

    private bool Advance()
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException)
        {
            throw new InvalidDataException("The stream has a record that cannot be read.");
        }
    }

    private int Required(string name) =>
        csv.TryGetFieldIndex(name, out var index) ? index : throw new InvalidDataException($"The stream has no column '{name}'.");
}
