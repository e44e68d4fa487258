using System.Buffers;
using System.Globalization;
using System.Text;

namespace AiReactivator.Analytics.Exports;

/// <summary>Writes cells as Russian Excel reads them: UTF-8 with BOM, «;», CRLF, decimal comma, dates ДД.ММ.ГГГГ. Nothing is allocated for a cell.</summary>
sealed class CsvWriter(Stream output)
{
    const int FlushFrom = 1 << 16;
    const int LongestFigure = 64;

    readonly ArrayBufferWriter<byte> _buffer = new(FlushFrom + (1 << 12));
    bool _insideRow;

    public void ByteOrderMark() => _buffer.Write(Encoding.UTF8.Preamble);

    public void Empty() => Separate();

    /// <summary>Text of the user's file: guarded against formulas and quoted where it has to be.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        Separate();
        var quoted = text.ContainsAny(";\"\r\n");
        if (quoted)
        {
            _buffer.Write("\""u8);
        }

        if (FormulaGuard.Needs(text))
        {
            _buffer.Write("'"u8);
        }

        for (var quote = quoted ? text.IndexOf('"') : -1; quote >= 0; quote = text.IndexOf('"'))
        {
            Raw(text[..(quote + 1)]);
            _buffer.Write("\""u8);
            text = text[(quote + 1)..];
        }

        Raw(text);
        if (quoted)
        {
            _buffer.Write("\""u8);
        }
    }

    public void Number(long value)
    {
        Separate();
        Figure(value, default);
    }

    public void Money(long kopecks)
    {
        Separate();
        Figure(kopecks / 100m, "0.00");
    }

    public void Ratio(double value, ReadOnlySpan<char> format)
    {
        Separate();
        Figure(value, format);
    }

    public void Date(int dayNumber)
    {
        Separate();
        Figure(DateOnly.FromDayNumber(dayNumber), "dd.MM.yyyy");
    }

    /// <summary>Numbers of contacts as the tab knows them: p17|p18.</summary>
    public void ContactNumbers(char kind, ReadOnlySpan<int> numbers)
    {
        Separate();
        for (var i = 0; i < numbers.Length; i++)
        {
            Raw(i == 0 ? [kind] : ['|', kind]);
            Figure(numbers[i], default);
        }
    }

    public void EndRow()
    {
        _buffer.Write("\r\n"u8);
        _insideRow = false;
    }

    /// <summary>Sends what has gathered, if that is much; to be called between rows.</summary>
    public ValueTask FlushIfFullAsync(CancellationToken cancellationToken) =>
        _buffer.WrittenCount >= FlushFrom ? FlushAsync(cancellationToken) : ValueTask.CompletedTask;

    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        await output.WriteAsync(_buffer.WrittenMemory, cancellationToken);
        _buffer.ResetWrittenCount();
    }

    void Separate()
    {
        if (_insideRow)
        {
            _buffer.Write(";"u8);
        }

        _insideRow = true;
    }

    void Raw(ReadOnlySpan<char> text) => Encoding.UTF8.GetBytes(text, _buffer);

    void Figure<T>(T value, ReadOnlySpan<char> format)
        where T : IUtf8SpanFormattable
    {
        var target = _buffer.GetSpan(LongestFigure);
        if (!value.TryFormat(target, out var written, format, RussianFigures.Format))
        {
            throw new FormatException("A figure is longer than a figure can be.");
        }

        _buffer.Advance(written);
    }

    /// <summary>Decimal comma, no thousands, our calendar: independent of the culture of the machine.</summary>
    static class RussianFigures
    {
        public static readonly CultureInfo Format = Make();

        static CultureInfo Make()
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            return CultureInfo.ReadOnly(culture);
        }
    }
}
