namespace AiReactivator.Analytics.Intake.Cells;

/// <summary>Reads «Количество» in thousandths. Comma and dot always divide: 1С writes one piece as «1,000».</summary>
internal static class QuantityParser
{
    /// <summary>A thousand of anything.</summary>
    public const int One = 1000;

    /// <summary>A thousand million pieces.</summary>
    private const long Largest = 1_000_000_000L * One;

    /// <param name="cell">The cell.</param>
    /// <param name="thousandths">The quantity, rounded to thousandths; null for a blank cell.</param>
    /// <returns>False where the cell holds something that is no quantity.</returns>
    public static bool TryParse(ReadOnlySpan<byte> cell, out long? thousandths)
    {
        thousandths = null;
        Span<char> buffer = stackalloc char[CellText.Longest * 4];
        if (!CellText.TryDecode(cell, buffer, out var text))
        {
            return false;
        }

        if (text.IsEmpty)
        {
            return true;
        }

        var negative = text[0] is '-' or '\u2212';
        var (value, decimals, digits) = (0L, -1, 0);
        foreach (var c in WithoutUnit(negative ? text[1..] : text))
        {
            if (char.IsAsciiDigit(c))
            {
                digits++;
                if (decimals < 3)
                {
                    value = (value * 10) + (c - '0');
                    decimals += decimals >= 0 ? 1 : 0;
                }
                else if (decimals++ == 3 && c >= '5')
                {
                    value++;
                }
            }
            else if (c is ',' or '.' && decimals < 0 && digits > 0)
            {
                decimals = 0;
            }
            else if (!(char.IsWhiteSpace(c) && decimals < 0))
            {
                return false;
            }

            if (value > Largest)
            {
                return false;
            }
        }

        for (var i = Math.Max(decimals, 0); i < 3; i++)
        {
            value *= 10;
        }

        thousandths = negative ? -value : value;
        return digits > 0 && value <= Largest;
    }

    /// <summary>«2 шт.» is two.</summary>
    private static ReadOnlySpan<char> WithoutUnit(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && (char.IsLetter(text[end - 1]) || text[end - 1] == '.'))
        {
            end--;
        }

        return text[..end].Trim();
    }
}
