namespace AiReactivator.Analytics.Intake.Cells;

/// <summary>Reads «Сумма». What has one reading is read; what has two waits for the rest of the column.</summary>
internal static class AmountParser
{
    /// <summary>A trillion roubles.</summary>
    public const long LargestKopecks = 100_000_000_000_000;

    public static ParsedAmount Parse(ReadOnlySpan<byte> cell)
    {
        if (TryPlain(cell, out var plain))
        {
            return plain;
        }

        Span<char> buffer = stackalloc char[CellText.Longest * 4];
        if (!CellText.TryDecode(cell, buffer, out var text, out var changed))
        {
            return Rejected("E_AMOUNT_FORMAT");
        }

        if (text.IsEmpty)
        {
            return Rejected("E_AMOUNT_EMPTY");
        }

        var body = AmountMarks.Strip(text, out var negative, out var cleaned, out var foreign);
        if (foreign)
        {
            return Rejected("E_AMOUNT_CURRENCY");
        }

        var read = AmountDigits.Read(body, cleaned || changed);
        if (read.Kind is not AmountKind.Rejected && read.Kopecks > LargestKopecks)
        {
            return Rejected("E_AMOUNT_RANGE");
        }

        return negative ? read with { Kopecks = -read.Kopecks } : read;
    }

    /// <summary>The way of nearly every cell: up to twelve digits, perhaps a mark and one or two digits more.</summary>
    private static bool TryPlain(ReadOnlySpan<byte> cell, out ParsedAmount amount)
    {
        amount = default;
        var i = 0;
        var negative = !cell.IsEmpty && cell[0] == '-';
        if (negative)
        {
            i++;
        }

        var value = 0L;
        var start = i;
        while (i < cell.Length && char.IsAsciiDigit((char)cell[i]))
        {
            value = (value * 10) + (cell[i++] - '0');
            if (i - start > 12)
            {
                return false;
            }
        }

        if (i == start)
        {
            return false;
        }

        value *= 100;
        var kind = AmountKind.Whole;
        if (i < cell.Length)
        {
            kind = cell[i] switch { (byte)',' => AmountKind.Comma, (byte)'.' => AmountKind.Dot, _ => AmountKind.Rejected };
            var fraction = cell[(i + 1)..];
            if (kind is AmountKind.Rejected || fraction.Length is < 1 or > 2 || !char.IsAsciiDigit((char)fraction[0]) || !char.IsAsciiDigit((char)fraction[^1]))
            {
                return false;
            }

            value += (fraction[0] - '0') * 10;
            value += fraction.Length == 2 ? fraction[1] - '0' : 0;
        }

        amount = new ParsedAmount(kind, negative ? -value : value, false, null);
        return value <= LargestKopecks;
    }

    private static ParsedAmount Rejected(string code) => new(AmountKind.Rejected, 0, false, code);
}
