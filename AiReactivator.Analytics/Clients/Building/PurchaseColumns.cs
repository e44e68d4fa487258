using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Clients.Building;

/// <summary>Purchases as they are made, a column to a field.</summary>
internal sealed class PurchaseColumns(RowTable rows)
{
    private readonly Column<long> largestRow = new();

    public int Count => Days.Count;

    /// <summary>The day, −1 where it is unknown.</summary>
    public Column<int> Days { get; } = new();

    public Column<long> Amounts { get; } = new();

    /// <summary>The product of the largest row, −1 where it is blank.</summary>
    public Column<int> Products { get; } = new();

    /// <summary>The purchase of each row, −1 without one.</summary>
    public int[] PurchaseOfRow { get; } = NoPurchases(rows.Count);

    /// <summary>Rows put into purchases.</summary>
    public int Rows { get; private set; }

    /// <summary>Begins a purchase.</summary>
    public int Open(int day)
    {
        Days.Add(day);
        Amounts.Add(0);
        Products.Add(-1);
        largestRow.Add(0);
        return Count - 1;
    }

    /// <summary>Adds a row to a purchase.</summary>
    public void Put(int purchase, int row)
    {
        var amount = rows.Amounts[row];
        Amounts[purchase] += amount;
        PurchaseOfRow[row] = purchase;
        Rows++;

        if (amount > largestRow[purchase])
        {
            largestRow[purchase] = amount;
            Products[purchase] = rows.Products[row];
        }
    }

    private static int[] NoPurchases(int count)
    {
        var none = new int[count];
        Array.Fill(none, -1);
        return none;
    }
}
