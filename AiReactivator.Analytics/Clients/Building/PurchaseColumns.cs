using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Clients.Building;

/// <summary>Purchases as they are made, client after client, a column to a field.</summary>
/// <param name="rows">Accepted rows.</param>
/// <param name="most">Rows that can make a purchase.</param>
internal sealed class PurchaseColumns(RowTable rows, int most)
{
    // Only the purchases of one client are open at a time.
    private long[] largestRow = new long[16];
    private int firstOfClient;

    // Without orders the rows of a purchase come one after another, and so do their products.
    private readonly Column<int>? lines = rows.Orders is null ? new(Math.Max(1, most)) : null;
    private readonly Column<int>? lineStart = rows.Orders is null ? new(most + 1) : null;
    private readonly int[] seen = new int[rows.Orders is null ? rows.ProductTexts.Count : 0];

    public int Count => Days.Count;

    /// <summary>The day, −1 where it is unknown.</summary>
    public Column<int> Days { get; } = new(Math.Max(1, most));

    public Column<long> Amounts { get; } = new(Math.Max(1, most));

    /// <summary>The product of the largest row, −1 where it is blank.</summary>
    public Column<int> Products { get; } = new(Math.Max(1, most));

    /// <summary>The purchase of each row, −1 without one; null where nothing asks for it.</summary>
    public int[]? PurchaseOfRow { get; } = rows.Orders is null && rows.Extra is null ? null : NoPurchases(rows.Count);

    /// <summary>Rows put into purchases.</summary>
    public int Rows { get; private set; }

    /// <summary>Begins a client.</summary>
    public void OpenClient() => firstOfClient = Count;

    /// <summary>Begins a purchase.</summary>
    public int Open(int day)
    {
        Days.Add(day);
        Amounts.Add(0);
        Products.Add(-1);
        lineStart?.Add(lines!.Count);
        var place = Count - 1 - firstOfClient;
        if (place == largestRow.Length)
        {
            Array.Resize(ref largestRow, place * 2);
        }

        largestRow[place] = 0;
        return Count - 1;
    }

    /// <summary>Adds a row to a purchase.</summary>
    public void Put(int purchase, in PositiveRow row)
    {
        Amounts[purchase] += row.Amount;
        Rows++;
        if (PurchaseOfRow is not null)
        {
            PurchaseOfRow[row.Row] = purchase;
        }

        if (lines is not null && row.Product >= 0 && seen[row.Product] != purchase + 1)
        {
            seen[row.Product] = purchase + 1;
            lines.Add(row.Product);
        }

        ref var largest = ref largestRow[purchase - firstOfClient];
        if (row.Amount > largest)
        {
            largest = row.Amount;
            Products[purchase] = row.Product;
        }
    }

    /// <summary>The different products of each purchase, where the file has no orders: handed over, asked for once.</summary>
    public (int[] Start, int[] Products) TakeLines()
    {
        lineStart!.Add(lines!.Count);
        return (lineStart.TakeOut(), lines.TakeOut());
    }

    private static int[] NoPurchases(int count)
    {
        var none = new int[count];
        Array.Fill(none, -1);
        return none;
    }
}
