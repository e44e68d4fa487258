using System.Text;

namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>Where the header is.</summary>
/// <param name="LinesAbove">Physical lines before it.</param>
/// <param name="TitleRows">Rows above it, blank ones and the line for Excel (sep=;) not counted.</param>
/// <param name="Separator">The character between cells.</param>
/// <param name="KnownHeaders">How many fields its cells lead to.</param>
/// <param name="HasCyrillic">Whether a known header has a letter that is not ASCII.</param>
internal readonly record struct HeaderPlace(int LinesAbove, int TitleRows, char Separator, int KnownHeaders, bool HasCyrillic);

/// <summary>Finds header and separator by the words of the header: counting characters is misled by decimal commas.</summary>
internal static class HeaderFinder
{
    /// <summary>Title rows stand above the header in exports of 1С.</summary>
    private const int RecordsSearched = 10;

    private const int EnoughHeaders = 3;
    private const int EnoughTelling = 2;
    private const int LongestHeader = 100;

    // In the order of the tab: of equals the first is taken.
    private static readonly char[] Separators = [';', ',', '\t', '|'];

    /// <param name="text">The beginning of the file.</param>
    public static HeaderPlace Find(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        List<Row> best = [];
        foreach (var separator in Separators)
        {
            var rows = Look(utf8, separator);
            if (best.Count == 0 || (rows.Count > 0 && Best(rows).CompareTo(Best(best)) > 0))
            {
                best = rows;
            }
        }

        return best.Count == 0 ? new HeaderPlace(0, 0, ';', 0, false) : Place(best);
    }

    private static (int Known, int Cells) Best(List<Row> rows) => rows.Max(row => (row.Known, row.Cells));

    private static HeaderPlace Place(List<Row> rows)
    {
        var header = Math.Max(0, rows.FindIndex(row => row.Known >= EnoughHeaders && row.Telling >= EnoughTelling));
        var titles = rows.Take(header).Count(row => !row.IsForExcel);
        var row = rows[header];
        return new HeaderPlace(row.Line - 1, titles, row.Separator, row.Known, row.HasCyrillic);
    }

    private static List<Row> Look(byte[] utf8, char separator)
    {
        using var csv = new RawCsv(new MemoryStream(utf8), separator);
        var rows = new List<Row>();
        while (rows.Count < RecordsSearched && csv.Read())
        {
            var cells = Enumerable.Range(0, csv.Reader.FieldCount).Select(csv.Reader.GetString).ToArray();
            if (!cells.All(string.IsNullOrWhiteSpace))
            {
                rows.Add(Judge(cells, (int)csv.Reader.LineNumber, separator));
            }
        }

        return rows;
    }

    private static Row Judge(string[] cells, int line, char separator)
    {
        var known = new HashSet<Field>();
        var cyrillic = false;
        foreach (var cell in cells)
        {
            if (cell.Length <= LongestHeader && HeaderNames.TryFind(HeaderNames.Key(cell), out var target, out _))
            {
                known.Add(target.Field);
                cyrillic |= cell.Any(c => c > '\u007f');
            }
        }

        var telling = known.Count(field => field is Field.Product or Field.Amount or Field.Phone or Field.Email or Field.Days or Field.FirstDate or Field.Date);
        var forExcel = cells[0].TrimStart('\uFEFF').StartsWith("sep=", StringComparison.OrdinalIgnoreCase);
        return new Row(line, separator, cells.Length, known.Count, telling, cyrillic, forExcel);
    }

    private readonly record struct Row(int Line, char Separator, int Cells, int Known, int Telling, bool HasCyrillic, bool IsForExcel);
}
