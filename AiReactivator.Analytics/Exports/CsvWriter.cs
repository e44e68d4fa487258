using System.Text;

namespace AiReactivator.Analytics.Exports;

/// <summary>Composes rows as Russian Excel reads them: UTF-8, «;», CRLF, decimal comma, dates ДД.ММ.ГГГГ. Nothing is allocated for a cell.</summary>
sealed class CsvWriter
{
    const int FirstRoom = 1 << 16;

    byte[] _bytes = new byte[FirstRoom];
    int _count;
    bool _insideRow;

    /// <summary>What was composed since <see cref="Clear"/>.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _count);

    public void Clear() => _count = 0;

    public void ByteOrderMark() => Raw(Encoding.UTF8.Preamble);

    public void Empty() => Cell(0);

    /// <summary>Text of the user's file: guarded against formulas and quoted where it has to be.</summary>
    public void Text(ReadOnlySpan<char> text) => Advance(CsvText.Write(text, Cell(CsvText.Most(text.Length))));

    /// <summary>A cell that <see cref="CsvText.Of"/> made ready: for texts that stand in many rows.</summary>
    public void Ready(ReadOnlySpan<byte> cell)
    {
        cell.CopyTo(Cell(cell.Length));
        _count += cell.Length;
    }

    public void Number(long value) => Advance(CsvFigures.Number(value, Cell(CsvFigures.Longest)));

    public void Money(long kopecks) => Advance(CsvFigures.Money(kopecks, Cell(CsvFigures.Longest)));

    /// <param name="value">The figure.</param>
    /// <param name="format">0, 0.0, 0.00 …, with % behind for a share.</param>
    public void Ratio(double value, ReadOnlySpan<char> format) => Advance(CsvFigures.Ratio(value, format, Cell(CsvFigures.Longest)));

    /// <summary>Tenths of a per cent: most clients return with a few per cent, and a column is there to be sorted. What is only likely is
    /// neither 0 nor 100.</summary>
    public void Probability(double value) => Ratio(Math.Clamp(value, 0.001, 0.999), "0.0%");

    /// <summary>For programs: decimal point, as many digits as lead back to the same number.</summary>
    public void Precise(double value) => Advance(CsvFigures.Precise(value, Cell(CsvFigures.Longest)));

    public void Date(int dayNumber) => Advance(CsvFigures.Date(dayNumber, Cell(CsvFigures.Longest)));

    /// <summary>Numbers of contacts as the tab knows them: p17|p18.</summary>
    public void ContactNumbers(char kind, ReadOnlySpan<int> numbers)
    {
        Cell(0);
        for (var i = 0; i < numbers.Length; i++)
        {
            Raw(i == 0 ? [(byte)kind] : [(byte)'|', (byte)kind]);
            Advance(CsvFigures.Number(numbers[i], Room(CsvFigures.Longest)));
        }
    }

    public void EndRow() => EndRow("\r\n"u8);

    public void EndRow(ReadOnlySpan<byte> lineEnd)
    {
        Raw(lineEnd);
        _insideRow = false;
    }

    void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _count += bytes.Length;
    }

    // Not «_count += …»: that would read the count before the cell has put its separator.
    void Advance(int written) => _count += written;

    /// <summary>Begins a cell.</summary>
    Span<byte> Cell(int longest)
    {
        var room = Room(longest + 1);
        if (_insideRow)
        {
            room[0] = (byte)';';
            _count++;
            return room[1..];
        }

        _insideRow = true;
        return room;
    }

    Span<byte> Room(int bytes)
    {
        if (_bytes.Length - _count < bytes)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _count + bytes));
        }

        return _bytes.AsSpan(_count);
    }
}
