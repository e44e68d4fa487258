using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Clients.Building;

/// <summary>What the rows of each purchase say beyond its sum.</summary>
internal sealed class PurchaseDetailsBuilder
{
    private readonly RowTable rows;
    private readonly int[] purchaseOfRow;
    private readonly int purchases;

    private PurchaseDetailsBuilder(RowTable rows, int[] purchaseOfRow, int purchases) =>
        (this.rows, this.purchaseOfRow, this.purchases) = (rows, purchaseOfRow, purchases);

    /// <param name="rows">Accepted rows.</param>
    /// <param name="clients">Rows by client.</param>
    /// <param name="columns">Purchases.</param>
    public static PurchaseDetails Build(RowTable rows, Grouping clients, PurchaseColumns columns)
    {
        var severalRows = rows.Orders is not null || columns.Rows > columns.Count;
        if (!severalRows && rows.Extra is null)
        {
            return PurchaseDetails.None;
        }

        var (lineStart, lineProducts) = severalRows && rows.Orders is null ? columns.TakeLines() : (null, null);
        if (columns.PurchaseOfRow is not { } purchaseOfRow)
        {
            return new PurchaseDetails { LineStart = lineStart, LineProducts = lineProducts };
        }

        var builder = new PurchaseDetailsBuilder(rows, purchaseOfRow, columns.Count);
        if (rows.Orders is { } orders)
        {
            builder.JoinRowsWithoutSums(clients, orders);
            (lineStart, lineProducts) = builder.Lines();
        }

        return new PurchaseDetails
        {
            Category = builder.Categories(),
            Quantity = builder.Quantities(),
            Cost = builder.Costs(),
            LineStart = lineStart,
            LineProducts = lineProducts,
        };
    }

    /// <summary>A line of an order whose sum stands in another row makes no purchase, but it belongs to one.</summary>
    private void JoinRowsWithoutSums(Grouping clients, Column<int> orders)
    {
        var purchaseOfOrder = new Dictionary<int, int>();
        for (var client = 0; client < clients.Count; client++)
        {
            purchaseOfOrder.Clear();
            var without = false;
            foreach (var row in clients[client])
            {
                without |= rows.Amounts[row] == 0 && orders[row] >= 0;
            }

            if (!without)
            {
                continue;
            }

            foreach (var row in clients[client])
            {
                if (purchaseOfRow[row] >= 0 && orders[row] >= 0)
                {
                    purchaseOfOrder[orders[row]] = purchaseOfRow[row];
                }
            }

            foreach (var row in clients[client])
            {
                if (rows.Amounts[row] == 0 && purchaseOfOrder.TryGetValue(orders[row], out var purchase))
                {
                    purchaseOfRow[row] = purchase;
                }
            }
        }
    }

    private TextColumn? Categories()
    {
        if (rows.Extra?.Category is not { Texts.Count: > 0 } category)
        {
            return null;
        }

        var (values, largest) = (new int[purchases], new long[purchases]);
        Array.Fill(values, -1);
        Array.Fill(largest, -1);
        for (var row = 0; row < purchaseOfRow.Length; row++)
        {
            var purchase = purchaseOfRow[row];
            if (purchase >= 0 && category.Numbers[row] >= 0 && rows.Amounts[row] > largest[purchase])
            {
                (values[purchase], largest[purchase]) = (category.Numbers[row], rows.Amounts[row]);
            }
        }

        return new TextColumn(values, category.Texts.ToTexts());
    }

    private long[]? Quantities()
    {
        if (rows.Extra?.Quantity is not { } quantity || !quantity.Span.ContainsAnyExcept(ExtraColumns.Unknown))
        {
            return null;
        }

        var sums = new long[purchases];
        for (var row = 0; row < purchaseOfRow.Length; row++)
        {
            if (purchaseOfRow[row] >= 0)
            {
                ref var sum = ref sums[purchaseOfRow[row]];
                sum = sum < 0 || quantity[row] < 0 ? -1 : sum + quantity[row];
            }
        }

        return sums;
    }

    private long[]? Costs()
    {
        if (rows.Extra is not { } extra || (extra.Cost is null && extra.Margin is null))
        {
            return null;
        }

        var (sums, any) = (new long[purchases], false);
        for (var row = 0; row < purchaseOfRow.Length; row++)
        {
            if (purchaseOfRow[row] < 0)
            {
                continue;
            }

            ref var sum = ref sums[purchaseOfRow[row]];
            var cost = CostOf(extra, row);
            any |= cost != ExtraColumns.Unknown;
            if (cost == ExtraColumns.Unknown && rows.Amounts[row] == 0)
            {
                continue;
            }

            sum = sum == PurchaseDetails.NoCost || cost == ExtraColumns.Unknown ? PurchaseDetails.NoCost : sum + cost;
        }

        return any ? sums : null;
    }

    private long CostOf(ExtraColumns extra, int row)
    {
        if (extra.Cost is { } costs && costs[row] != ExtraColumns.Unknown)
        {
            return costs[row];
        }

        // A row without a sum of its own repeats the margin of the order, if it has one.
        return extra.Margin is { } margins && margins[row] != ExtraColumns.Unknown && rows.Amounts[row] != 0
            ? rows.Amounts[row] - margins[row]
            : ExtraColumns.Unknown;
    }

    private (int[] Start, int[] Products) Lines()
    {
        var lines = new Grouping(purchaseOfRow, purchases);
        var (start, products) = (new int[purchases + 1], new Column<int>(Math.Max(1, lines.Rows.Length)));
        var seen = new int[rows.ProductTexts.Count];
        for (var purchase = 0; purchase < purchases; purchase++)
        {
            start[purchase] = products.Count;
            foreach (var row in lines[purchase])
            {
                var product = rows.Products[row];
                if (product >= 0 && seen[product] != purchase + 1)
                {
                    seen[product] = purchase + 1;
                    products.Add(product);
                }
            }
        }

        start[purchases] = products.Count;
        return (start, products.Span.ToArray());
    }
}
