using System.Buffers;

namespace AiReactivator.Analytics.Intake.Cells;

/// <summary>Reads ДД.ММ.ГГГГ, and with a warning ISO dates and a time of day after the date.</summary>
internal static class DateParser
{
    /// <summary>Earlier dates are slips of the pen or Excel's empty date.</summary>
    public const int FirstYear = 1970;

    /// <summary>Later dates are slips of the pen.</summary>
    public const int LastYear = 2100;

    private static readonly SearchValues<char> TimeCharacters = SearchValues.Create("0123456789:.+- ZUTCAMPamp");

    // Day number of the first of each month, and of the one after the last.
    private static readonly int[] MonthStarts =
        [.. Enumerable.Range(0, ((LastYear - FirstYear + 1) * 12) + 1).Select(month => new DateOnly(FirstYear, 1, 1).AddMonths(month).DayNumber)];

    /// <param name="cell">The cell.</param>
    /// <param name="latest">The analysis date where it is given: no purchase lies after it.</param>
    /// <param name="day">The day number.</param>
    /// <param name="unusual">Whether it was not written as the template says.</param>
    /// <returns>Null, or the code of the row error.</returns>
    public static string? Parse(ReadOnlySpan<byte> cell, int latest, out int day, out bool unusual)
    {
        if (TryUsual(cell, out day))
        {
            unusual = false;
            return day > latest ? "E_DATE_FUTURE" : null;
        }

        return ParseAny(cell, latest, out day, out unusual);
    }

    /// <summary>The way of nearly every cell: a date that is there, as the template writes it.</summary>
    private static bool TryUsual(ReadOnlySpan<byte> cell, out int day)
    {
        day = -1;
        if (cell.Length != 10 || cell[2] != '.' || cell[5] != '.'
            || !TryTwo(cell, out var d) || !TryTwo(cell[3..], out var m) || !TryTwo(cell[6..], out var century) || !TryTwo(cell[8..], out var year))
        {
            return false;
        }

        var month = (((century * 100) + year - FirstYear) * 12) + m - 1;
        if (m is < 1 or > 12 || (uint)month >= (uint)MonthStarts.Length - 1 || d < 1 || d > MonthStarts[month + 1] - MonthStarts[month])
        {
            return false;
        }

        day = MonthStarts[month] + d - 1;
        return true;
    }

    private static bool TryTwo(ReadOnlySpan<byte> digits, out int number)
    {
        number = ((digits[0] - '0') * 10) + digits[1] - '0';
        return char.IsAsciiDigit((char)digits[0]) && char.IsAsciiDigit((char)digits[1]);
    }

    private static string? ParseAny(ReadOnlySpan<byte> cell, int latest, out int day, out bool unusual)
    {
        day = -1;
        unusual = false;
        Span<char> buffer = stackalloc char[CellText.Longest * 4];
        if (!CellText.TryDecode(cell, buffer, out var text))
        {
            return "E_DATE_FORMAT";
        }

        if (text.IsEmpty)
        {
            return "E_DATE_EMPTY";
        }

        if (!TryCutTime(ref text, out var hasTime) || !TrySplit(text, out var d, out var m, out var y, out var plain))
        {
            return "E_DATE_FORMAT";
        }

        unusual = hasTime || !plain;
        if (m is < 1 or > 12 || d < 1 || y < 1 || d > DateTime.DaysInMonth(y, m))
        {
            return "E_DATE_INVALID";
        }

        day = new DateOnly(y, m, d).DayNumber;
        return day > latest ? "E_DATE_FUTURE" : y is < FirstYear or > LastYear ? "E_DATE_RANGE" : null;
    }

    private static bool TrySplit(ReadOnlySpan<char> text, out int day, out int month, out int year, out bool plain)
    {
        (day, month, year, plain) = (0, 0, 0, false);
        var mark = text.IndexOfAny('.', '-');
        if (mark < 1)
        {
            return false;
        }

        var rest = text[(mark + 1)..];
        var second = rest.IndexOf(text[mark]);
        if (second < 1)
        {
            return false;
        }

        var a = text[..mark];
        var b = rest[..second];
        var c = rest[(second + 1)..];
        if (text[mark] == '-')
        {
            // Only the ISO order: 14-07-2021 and 07-14-2021 cannot be told apart for every day.
            return Number(a, 4, 4, out year) && Number(b, 2, 2, out month) && Number(c, 2, 2, out day);
        }

        plain = true;
        return Number(a, 1, 2, out day) && Number(b, 1, 2, out month) && Number(c, 4, 4, out year);
    }

    /// <summary>Cuts « 12:30», «, 12:30:59», «T12:30:59.123Z» and a time zone.</summary>
    private static bool TryCutTime(ref ReadOnlySpan<char> text, out bool cut)
    {
        var at = text.IndexOfAny([',', ' ', 'T', '\u00a0']);
        cut = at >= 0;
        if (!cut)
        {
            return true;
        }

        var time = text[(at + 1)..].Trim();
        text = text[..at];
        return time.Length >= 4
            && char.IsAsciiDigit(time[0])
            && time.Contains(':')
            && !time.ContainsAnyExcept(TimeCharacters);
    }

    private static bool Number(ReadOnlySpan<char> text, int shortest, int longest, out int value)
    {
        value = 0;
        if (text.Length < shortest || text.Length > longest)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            value = (value * 10) + (c - '0');
        }

        return true;
    }
}
