using System.Globalization;

namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>Which column of the file holds which field.</summary>
internal sealed class ColumnMap
{
    private static readonly Field[] Template = [Field.Name, Field.Phone, Field.Email, Field.Product, Field.Amount, Field.Days, Field.FirstDate];

    // The name of the user's own employee: nothing reads it yet, so it counts as an extra column, as in the tab.
    private const Field Unread = Field.Manager;

    private readonly int[] columns = new int[FieldNames.Count];
    private readonly int[] ranks = new int[FieldNames.Count];

    public ColumnMap(IReadOnlyList<string> headers, int mostColumns)
    {
        Array.Fill(columns, -1);
        var duplicates = new List<string>();
        var seen = new HashSet<string>();
        var named = 0;
        for (var i = 0; i < headers.Count; i++)
        {
            var key = HeaderNames.Key(headers[i]);
            if (key.Length == 0)
            {
                continue;
            }

            named++;
            Width = i + 1;
            if (HeaderNames.TryFind(key, out var field, out var rank) && field != Unread)
            {
                if (!seen.Add(key))
                {
                    duplicates.Add(field.Title());
                }
                else if (columns[(int)field] < 0 || rank < ranks[(int)field])
                {
                    (columns[(int)field], ranks[(int)field]) = (i, rank);
                }
            }
        }

        ExtraColumns = named - columns.Count(column => column >= 0);
        OrderDiffers = !IsAscending(Template.Select(field => columns[(int)field]).Where(column => column >= 0));
        Error = Check(mostColumns, duplicates);
    }

    /// <summary>Why the file is refused, or null.</summary>
    public FileError? Error { get; }

    /// <summary>Columns up to the last one with a header.</summary>
    public int Width { get; }

    /// <summary>Columns with a header that lead to no field.</summary>
    public int ExtraColumns { get; }

    /// <summary>The seven columns of the template stand in another order.</summary>
    public bool OrderDiffers { get; }

    /// <summary>The column of a field, −1 where there is none.</summary>
    public int this[Field field] => columns[(int)field];

    private bool Has(Field field) => columns[(int)field] >= 0;

    private FileError? Check(int mostColumns, List<string> duplicates)
    {
        if (Width > mostColumns)
        {
            return new FileError("E_TOO_MANY_COLUMNS", [mostColumns.ToString(CultureInfo.InvariantCulture)]);
        }

        if (duplicates.Count > 0)
        {
            return new FileError("E_DUPLICATE_COLUMN", [.. duplicates.Distinct()]);
        }

        var missing = new List<string>();
        if (!Has(Field.Phone) && !Has(Field.Email))
        {
            missing.AddRange([Field.Phone.Title(), Field.Email.Title()]);
        }

        missing.AddRange(new[] { Field.Product, Field.Amount }.Where(field => !Has(field)).Select(field => field.Title()));
        if (!Has(Field.Date))
        {
            missing.AddRange(new[] { Field.Days, Field.FirstDate }.Where(field => !Has(field)).Select(field => field.Title()));
        }

        return missing.Count > 0 ? new FileError("E_MISSING_COLUMN", missing) : null;
    }

    private static bool IsAscending(IEnumerable<int> places)
    {
        var last = -1;
        foreach (var place in places)
        {
            if (place < last)
            {
                return false;
            }

            last = place;
        }

        return true;
    }
}
