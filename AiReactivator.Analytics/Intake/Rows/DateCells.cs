using AiReactivator.Analytics.Intake.Cells;

namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>«Дни», «Дата первой покупки» and «Дата покупки» of a row; −1 for a blank cell.</summary>
/// <param name="Days">«Дни».</param>
/// <param name="First">Day number of «Дата первой покупки».</param>
/// <param name="Date">Day number of «Дата покупки».</param>
/// <param name="Unusual">Whether a date is not written as the template says.</param>
/// <param name="Code">The code of the row error, or null.</param>
/// <param name="Blamed">The cell to blame for it.</param>
internal readonly record struct DateCells(int Days, int First, int Date, bool Unusual, string? Code, Field Blamed)
{
    /// <param name="source">The row.</param>
    /// <param name="dated">Whether the file has «Дата покупки»: then the other two may be blank.</param>
    /// <param name="latestDay">A where it is given.</param>
    /// <param name="cells">What was read.</param>
    public static void Read(IRowSource source, bool dated, int latestDay, out DateCells cells)
    {
        var days = -1;
        if (source.Has(Field.Days)
            && DaysParser.Parse(source.Cell(Field.Days), out days) is { } daysCode
            && !(dated && daysCode == "E_DAYS_EMPTY"))
        {
            cells = Rejected(Field.Days, daysCode);
            return;
        }

        if (ReadDate(source, Field.FirstDate, !dated, latestDay, out var first, out var unusualFirst) is { } firstCode)
        {
            cells = Rejected(Field.FirstDate, firstCode);
            return;
        }

        // A template filled in without its optional column has it blank everywhere: that is judged by the whole column.
        if (ReadDate(source, Field.Date, dated && (days < 0 || first < 0), latestDay, out var date, out var unusualDate) is { } dateCode)
        {
            cells = Rejected(Field.Date, dateCode);
            return;
        }

        cells = new DateCells(days, first, date, unusualFirst || unusualDate, null, default);
    }

    private static string? ReadDate(IRowSource source, Field field, bool required, int latestDay, out int day, out bool unusual)
    {
        (day, unusual) = (-1, false);
        if (!source.Has(field))
        {
            return null;
        }

        var code = DateParser.Parse(source.Cell(field), latestDay, out day, out unusual);
        return code == "E_DATE_EMPTY" && !required ? null : code;
    }

    private static DateCells Rejected(Field field, string code) => new(-1, -1, -1, false, code, field);
}
