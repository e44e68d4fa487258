namespace AiReactivator.Analytics.Intake.Cells;

/// <summary>Reads «Дни»: whole days, not negative.</summary>
internal static class DaysParser
{
    /// <summary>A hundred years.</summary>
    public const int Largest = 36_500;

    /// <returns>Null, or the code of the row error.</returns>
    public static string? Parse(ReadOnlySpan<byte> cell, out int days)
    {
        if (cell.Length is > 0 and < 5 && TryPlain(cell, out days))
        {
            return null;
        }

        days = -1;
        Span<char> buffer = stackalloc char[CellText.Longest * 4];
        if (!CellText.TryDecode(cell, buffer, out var text))
        {
            return "E_DAYS_FORMAT";
        }

        if (text.IsEmpty)
        {
            return "E_DAYS_EMPTY";
        }

        var negative = text[0] is '-' or '\u2212';
        var digits = negative ? text[1..] : text;
        var value = 0L;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c))
            {
                return "E_DAYS_FORMAT";
            }

            value = Math.Min((value * 10) + (c - '0'), int.MaxValue);
        }

        if (digits.IsEmpty)
        {
            return "E_DAYS_FORMAT";
        }

        if (negative && value > 0)
        {
            return "E_DAYS_NEGATIVE";
        }

        days = (int)value;
        return value > Largest ? "E_DAYS_RANGE" : null;
    }

    private static bool TryPlain(ReadOnlySpan<byte> cell, out int days)
    {
        days = 0;
        foreach (var b in cell)
        {
            if ((uint)(b - '0') > 9)
            {
                return false;
            }

            days = (days * 10) + (b - '0');
        }

        return true;
    }
}
