using System.Globalization;

namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>Which columns of the file hold which field.</summary>
internal sealed class ColumnMap
{
    private static readonly Field[] Template = [Field.Name, Field.Phone, Field.Email, Field.Product, Field.Amount, Field.Days, Field.FirstDate];

    private readonly int[][] columns = new int[FieldNames.Count][];
    private readonly int[] first = new int[FieldNames.Count];

    public ColumnMap(IReadOnlyList<string> headers, int mostColumns)
    {
        var keys = headers.Select(HeaderNames.Key).ToArray();
        var candidates = new HeaderCandidates(keys);
        Names = candidates.Names();
        for (var field = Field.Name; (int)field < FieldNames.Count; field++)
        {
            columns[(int)field] = field == Field.Name ? [.. Names.SelectMany(source => source)] : candidates.Columns(field);
        }

        Taken = [.. columns.SelectMany(places => places).Distinct().Order()];
        for (var field = Field.Name; (int)field < FieldNames.Count; field++)
        {
            first[(int)field] = Has(field) ? SlotOf(this[field][0]) : -1;
        }

        Cells = Math.Min(headers.Count, mostColumns);
        Width = Array.FindLastIndex(keys, key => key.Length > 0) + 1;
        ExtraColumns = keys.Count(key => key.Length > 0) - columns.Sum(read => read.Length);
        OrderDiffers = !IsAscending(Template.SelectMany(field => this[field].Take(1)));
        Error = Check(mostColumns, candidates.Duplicates);
    }

    /// <summary>Why the file is refused, or null.</summary>
    public FileError? Error { get; }

    /// <summary>Columns up to the last one with a header.</summary>
    public int Width { get; }

    /// <summary>Columns of the header record, those at its end without a header too: notes beside the table are no surplus cells.</summary>
    public int Cells { get; }

    /// <summary>Columns with a header that are not read.</summary>
    public int ExtraColumns { get; }

    /// <summary>The seven columns of the template stand in another order.</summary>
    public bool OrderDiffers { get; }

    /// <summary>Where the name is looked for, one source after the other; the columns of a source make one name.</summary>
    public int[][] Names { get; }

    /// <summary>The columns of a field, the best first; empty where there is none.</summary>
    public int[] this[Field field] => columns[(int)field];

    /// <summary>The columns that are read, each once.</summary>
    public int[] Taken { get; }

    /// <summary>Where among <see cref="Taken"/> the best column of a field stands; −1 without one.</summary>
    public int Slot(Field field) => first[(int)field];

    /// <summary>Where among <see cref="Taken"/> a column stands.</summary>
    public int SlotOf(int column) => Array.BinarySearch(Taken, column);

    public bool Has(Field field) => this[field].Length > 0;

    private FileError? Check(int mostColumns, IReadOnlyList<Field> duplicates)
    {
        if (Width > mostColumns)
        {
            return new FileError("E_TOO_MANY_COLUMNS", [mostColumns.ToString(CultureInfo.InvariantCulture)]);
        }

        if (duplicates.Count > 0)
        {
            return new FileError("E_DUPLICATE_COLUMN", [.. duplicates.Select(field => field.Title()).Distinct()]);
        }

        var missing = Missing().Select(field => field.Title()).ToArray();
        return missing.Length > 0 ? new FileError("E_MISSING_COLUMN", missing) : null;
    }

    private IEnumerable<Field> Missing()
    {
        Field[] required =
        [
            .. Has(Field.Phone) || Has(Field.Email) ? Array.Empty<Field>() : [Field.Phone, Field.Email],
            Field.Product,
            .. Has(Field.Price) && Has(Field.Quantity) ? Array.Empty<Field>() : [Field.Amount],
            .. Has(Field.Date) ? Array.Empty<Field>() : [Field.Days, Field.FirstDate],
        ];
        return required.Where(field => !Has(field));
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
