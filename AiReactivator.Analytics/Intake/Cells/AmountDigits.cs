namespace AiReactivator.Analytics.Intake.Cells;

/// <summary>Reads digits with their marks: blanks and apostrophes group thousands, commas and dots group or divide.</summary>
internal static class AmountDigits
{
    public static ParsedAmount Read(ReadOnlySpan<char> text, bool cleaned)
    {
        var lastComma = text.LastIndexOf(',');
        var lastDot = text.LastIndexOf('.');
        if (lastComma >= 0 && lastDot >= 0)
        {
            // Both: the last one divides, the other groups.
            var divider = lastComma > lastDot ? ',' : '.';
            var at = Math.Max(lastComma, lastDot);
            return Divided(text, at, divider, divider == ',' ? '.' : ',', cleaned: true);
        }

        if (lastComma < 0 && lastDot < 0)
        {
            return TryGroups(text, '\0', out var whole, out var blanks)
                ? new ParsedAmount(AmountKind.Whole, whole * 100, cleaned || blanks, null)
                : Format();
        }

        var mark = lastComma >= 0 ? ',' : '.';
        var last = Math.Max(lastComma, lastDot);
        if (text.IndexOf(mark) != last)
        {
            return TryGroups(text, mark, out var grouped, out _)
                ? new ParsedAmount(mark == ',' ? AmountKind.GroupedComma : AmountKind.GroupedDot, grouped * 100, true, null)
                : Format();
        }

        // One mark: three digits after at most three before may be either; «0,123» has one reading, thousands do not start with 0.
        if (text.Length - last == 4 && last is >= 1 and <= 3 && text[0] != '0' && TryGroups(text, mark, out var thousands, out _))
        {
            return new ParsedAmount(mark == ',' ? AmountKind.AmbiguousComma : AmountKind.AmbiguousDot, thousands * 100, true, null);
        }

        return Divided(text, last, mark, '\0', cleaned);
    }

    private static ParsedAmount Divided(ReadOnlySpan<char> text, int at, char divider, char grouping, bool cleaned)
    {
        var fraction = text[(at + 1)..];
        if (fraction.IsEmpty || fraction.ContainsAnyExceptInRange('0', '9') || !TryGroups(text[..at], grouping, out var whole, out var grouped))
        {
            return Format();
        }

        var kopecks = (whole * 100) + Kopecks(fraction);
        return new ParsedAmount(divider == ',' ? AmountKind.Comma : AmountKind.Dot, kopecks, cleaned || grouped || fraction.Length > 2, null);
    }

    /// <summary>The first two digits, rounded half up by the third.</summary>
    private static int Kopecks(ReadOnlySpan<char> fraction)
    {
        var value = (fraction[0] - '0') * 10;
        value += fraction.Length > 1 ? fraction[1] - '0' : 0;
        return fraction.Length > 2 && fraction[2] >= '5' ? value + 1 : value;
    }

    /// <summary>Digits in one piece, or in groups of three (the first of one to three) with one and the same mark between them.</summary>
    private static bool TryGroups(ReadOnlySpan<char> text, char mark, out long value, out bool grouped)
    {
        (value, grouped) = (0, false);
        var (inGroup, digits) = (0, 0);
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                value = (value * 10) + (c - '0');
                inGroup++;
                if (++digits > 15)
                {
                    return false;
                }

                continue;
            }

            // Blanks fill a column up to its width.
            if (grouped && inGroup == 0 && mark == '\0' && char.IsWhiteSpace(c))
            {
                continue;
            }

            var isMark = mark == '\0' ? char.IsWhiteSpace(c) || c is '\'' or '\u2019' : c == mark;
            if (!isMark || inGroup is 0 or > 3 || (grouped && inGroup != 3))
            {
                return false;
            }

            grouped = true;
            inGroup = 0;
        }

        return digits > 0 && (!grouped || inGroup == 3);
    }

    private static ParsedAmount Format() => new(AmountKind.Rejected, 0, false, "E_AMOUNT_FORMAT");
}
