namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>Orders of several rows that all carry one and the same sum: perhaps the sum of the order, counted too often.</summary>
internal static class OrderSums
{
    /// <summary>Fewer such orders are chance.</summary>
    private const int FewestOrders = 3;

    /// <summary>Share of them among orders of several rows, per cent: in a file of order lines equal prices are rare.</summary>
    private const int SmallestShare = 80;

    /// <summary>Looks at the accepted rows, and where the user says so counts each such order once.</summary>
    /// <returns>Null where there is nothing to ask.</returns>
    public static OrderTotalsQuestion? Settle(RowTable rows, int orderCount, OrderTotals taken)
    {
        if (rows.Orders is not { } orders)
        {
            return null;
        }

        var (several, same, total, repeated) = (0, 0, 0L, 0L);
        var (first, count) = SumsOf(rows, orders, orderCount);
        for (var order = 0; order < orderCount; order++)
        {
            several += Math.Abs(count[order]) > 1 ? 1 : 0;
            if (count[order] > 1)
            {
                same++;
                repeated += first[order] * (count[order] - 1);
            }
        }

        foreach (var amount in rows.Amounts.Span)
        {
            total += amount;
        }

        if (taken is OrderTotals.Once)
        {
            KeepFirst(rows, orders, count);
        }

        var ask = same >= FewestOrders && same * 100L >= several * (long)SmallestShare;
        return ask || (taken is OrderTotals.Once && same > 0)
            ? new OrderTotalsQuestion(several, same, total / 100m, (total - repeated) / 100m, taken)
            : null;
    }

    /// <summary>The first sum of each order, and how many rows have it: negative where sums differ. Rows of zero say nothing.</summary>
    private static (long[] First, int[] Count) SumsOf(RowTable rows, Column<int> orders, int orderCount)
    {
        var (first, count) = (new long[orderCount], new int[orderCount]);
        for (var row = 0; row < rows.Count; row++)
        {
            var (order, amount) = (orders[row], rows.Amounts[row]);
            if (order < 0 || amount == 0)
            {
                continue;
            }

            if (count[order] == 0)
            {
                (first[order], count[order]) = (amount, 1);
            }
            else if (count[order] > 0 && amount == first[order])
            {
                count[order]++;
            }
            else
            {
                count[order] = -Math.Abs(count[order]) - 1;
            }
        }

        return (first, count);
    }

    private static void KeepFirst(RowTable rows, Column<int> orders, int[] count)
    {
        var met = new bool[count.Length];
        for (var row = 0; row < rows.Count; row++)
        {
            var order = orders[row];
            if (order < 0 || count[order] < 2 || rows.Amounts[row] == 0)
            {
                continue;
            }

            if (met[order])
            {
                rows.Amounts[row] = 0;
                rows.Warnings[row] = (rows.Warnings[row] & ~RowWarnings.Refund) | RowWarnings.OrderTotal;
            }

            met[order] = true;
        }
    }
}
