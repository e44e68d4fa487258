
namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>Accepted rows, a column to a field; −1 means "none". Money is kopecks, dates are day numbers.</summary>
/// <param name="rows">Rows expected.</param>
internal sealed class RowTable(int rows)
{
    public Column<int> Lines { get; } = new(rows);

    public Column<int> Names { get; } = new(rows);

    public Column<int> Phones { get; } = new(rows);

    public Column<int> Emails { get; } = new(rows);

    public Column<int> Products { get; } = new(rows);

    public Column<long> Amounts { get; } = new(rows);

    public Column<int> Days { get; } = new(rows);

    public Column<int> FirstDates { get; } = new(rows);

    public Column<RowWarnings> Warnings { get; } = new(rows);

    /// <summary>Null where the file has no «Дата покупки», or nothing in it.</summary>
    public Column<int>? Dates { get; set; }

    public Column<int>? Orders { get; init; }

    /// <summary>State of the deal; null where the file has none, and once the states were settled.</summary>
    public Column<int>? Statuses { get; set; }

    /// <summary>Null where the file has none of them.</summary>
    public ExtraColumns? Extra { get; init; }

    /// <summary>The warnings that are remarks about a row of this file.</summary>
    public RowWarnings Remarks { get; init; } = RowWarnings.Remarks;

    public Column<int>? Complaints { get; init; }

    public Column<int>? Tickets { get; init; }

    public Column<int>? Discounted { get; init; }

    /// <summary>By number of the name: whether it is a company.</summary>
    public Column<bool> NameIsCompany { get; } = new();

    /// <summary>By number of the phone: its class.</summary>
    public Column<PhoneClass> PhoneClasses { get; } = new();

    /// <summary>One more than the largest number of an e-mail.</summary>
    public int EmailNumbers { get; set; }

    /// <summary>Texts of <see cref="Products"/>.</summary>
    public required TextInterner ProductTexts { get; init; }

    public int Count => Lines.Count;

    /// <summary>Whether the last purchase of an undated row would lie before its first.</summary>
    public bool DaysContradict(int row, int analysisDay) =>
        Dates is null && FirstDates[row] >= 0 && Days[row] > analysisDay - FirstDates[row];

    /// <summary>Bytes of the columns and texts, with what they have room for.</summary>
    public long Bytes => Lines.Bytes + Names.Bytes + Phones.Bytes + Emails.Bytes + Products.Bytes + Amounts.Bytes + Days.Bytes + FirstDates.Bytes
        + Warnings.Bytes + ProductTexts.Bytes + NameIsCompany.Bytes + PhoneClasses.Bytes + (Dates?.Bytes ?? 0) + (Orders?.Bytes ?? 0)
        + (Complaints?.Bytes ?? 0) + (Tickets?.Bytes ?? 0) + (Discounted?.Bytes ?? 0) + (Statuses?.Bytes ?? 0) + (Extra?.Bytes ?? 0);

    /// <summary>Keeps the rows that are marked, in their order.</summary>
    public void Keep(ReadOnlySpan<bool> marked)
    {
        Lines.Keep(marked);
        Names.Keep(marked);
        Phones.Keep(marked);
        Emails.Keep(marked);
        Products.Keep(marked);
        Amounts.Keep(marked);
        Days.Keep(marked);
        FirstDates.Keep(marked);
        Warnings.Keep(marked);
        Dates?.Keep(marked);
        Orders?.Keep(marked);
        Statuses?.Keep(marked);
        Extra?.Keep(marked);
        Complaints?.Keep(marked);
        Tickets?.Keep(marked);
        Discounted?.Keep(marked);
    }
}
