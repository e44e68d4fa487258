using System.Text;

namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>Where the header is.</summary>
/// <param name="LinesAbove">Physical lines before it.</param>
/// <param name="TitleRows">Rows above it, blank ones and the line for Excel (sep=;) not counted.</param>
/// <param name="Separator">The character between cells.</param>
/// <param name="Score">How many fields the best of the first rows names: of two encodings the one with the higher score is meant.</param>
/// <param name="Found">Whether there is any row at all.</param>
internal readonly record struct HeaderPlace(int LinesAbove, int TitleRows, char Separator, int Score, bool Found);

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

        return best.Count == 0 || IsNothing(text) ? new HeaderPlace(0, 0, ';', 0, false) : Place(best);
    }

    /// <summary>Blanks and separators of any kind: what a spreadsheet saves of an empty sheet.</summary>
    private static bool IsNothing(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && c is not (';' or ',' or '|' or '"' or '\uFEFF'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The line with most known headers; without any, the usual line: commas in a long text are many, but not in every line.</summary>
    private static (int Known, int Cells) Best(List<Row> rows)
    {
        var best = rows.Max(row => (row.Known, row.Cells));
        return best.Known > 0 ? best : (0, rows.Select(row => row.Cells).Order().ElementAt(rows.Count / 2));
    }

    private static HeaderPlace Place(List<Row> rows)
    {
        var header = rows.FindIndex(row => row.Known >= EnoughHeaders && row.Telling >= EnoughTelling);
        header = header < 0 ? Fullest(rows) : header;
        var titles = rows.Take(header).Count(row => !row.IsForExcel);
        var row = rows[header];
        return new HeaderPlace(row.Line - 1, titles, row.Separator, Best(rows).Known, true);
    }

    /// <summary>No header is known: the first line with as many filled cells as the usual one. A title above the table has fewer.</summary>
    private static int Fullest(List<Row> rows)
    {
        var usual = rows.Select(row => row.Filled).Order().ElementAt(rows.Count / 2);
        return rows.FindIndex(row => row.Filled >= usual);
    }

    private static List<Row> Look(byte[] utf8, char separator)
    {
        using var csv = new RawCsv(new MemoryStream(utf8), separator);
        var rows = new List<Row>();
        while (rows.Count < RecordsSearched && csv.Read())
        {
            if (csv.IsUnclosed || !BlankCell.AreAll(csv.Reader))
            {
                var cells = Enumerable.Range(0, csv.Reader.FieldCount).Select(csv.Reader.GetString).ToArray();
                var filled = Enumerable.Range(0, cells.Length).Count(column => !BlankCell.Is(csv.Reader.GetSpan(column)));
                rows.Add(Judge(cells, filled, (int)csv.Reader.LineNumber, separator));
            }
        }

        return rows;
    }

    private static Row Judge(string[] cells, int filled, int line, char separator)
    {
        var known = new HashSet<Field>();
        foreach (var cell in cells)
        {
            if (cell.Length <= LongestHeader && HeaderNames.TryFind(HeaderNames.Key(cell), out var target, out _))
            {
                known.Add(target.Field);
            }
        }

        var telling = known.Count(field => field is Field.Product or Field.Amount or Field.Phone or Field.Email or Field.Days or Field.FirstDate or Field.Date);
        var forExcel = cells[0].TrimStart('\uFEFF').StartsWith("sep=", StringComparison.OrdinalIgnoreCase);
        return new Row(line, separator, cells.Length, filled, known.Count, telling, forExcel);
    }

    private readonly record struct Row(int Line, char Separator, int Cells, int Filled, int Known, int Telling, bool IsForExcel);
}
