namespace AiReactivator.Analytics.Intake.Cells;

/// <summary>Takes sign and rouble off a sum and notices other currencies.</summary>
internal static class AmountMarks
{
    // The last two are Latin letters: they look the same.
    private static readonly string[] Roubles = ["рублей", "рубль", "рубля", "руб.", "руб", "р.", "р", "₽", "rub", "rur", "p.", "p"];

    private static readonly string[] Others =
    [
        "$", "€", "£", "¥", "₴", "₸", "₾", "₼", "֏", "₺", "usd", "eur", "gbp", "cny", "kzt", "uah", "byn", "byr", "uzs", "kgs", "amd", "gel", "azn", "try",
        "долл", "евро", "тенге", "тг", "грн", "юан", "сум", "бел",
    ];

    /// <returns>The digits with their marks, trimmed.</returns>
    public static ReadOnlySpan<char> Strip(ReadOnlySpan<char> text, out bool negative, out bool cleaned, out bool foreign)
    {
        (negative, cleaned) = (false, false);
        foreign = IsForeign(text);

        foreach (var mark in Roubles)
        {
            if (text.EndsWith(mark, StringComparison.OrdinalIgnoreCase))
            {
                text = text[..^mark.Length].Trim();
                cleaned = true;
                break;
            }

            if (text.StartsWith(mark, StringComparison.OrdinalIgnoreCase))
            {
                text = text[mark.Length..].Trim();
                cleaned = true;
                break;
            }
        }

        // How accountants write what is taken off.
        if (text.Length > 2 && text[0] == '(' && text[^1] == ')')
        {
            (negative, cleaned) = (true, true);
            return text[1..^1].Trim();
        }

        if (text.Length > 0 && text[0] is '-' or '\u2212' or '\u2013' or '+')
        {
            negative = text[0] != '+';
            cleaned |= text[0] != '-' || (text.Length > 1 && !char.IsAsciiDigit(text[1]));
            text = text[1..].Trim();
        }

        return text;
    }

    private static bool IsForeign(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        foreach (var mark in Others)
        {
            if (text.Contains(mark, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
