using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Clients.Building;

/// <summary>A row with a positive sum, with all that a purchase takes from it.</summary>
internal struct PositiveRow
{
    public long Amount;

    public int Row;

    /// <summary>The day, −1 where it is unknown.</summary>
    public int Day;

    public int Product;

    /// <summary>Number of the order, −1 without one.</summary>
    public int Order;
}

/// <summary>The rows with a positive sum by client, in the order of the file: columns are read in their order, and what belongs together is
/// put side by side once, instead of being looked for all over the columns.</summary>
internal sealed class PositiveRows
{
    private readonly PositiveRow[] rows;
    private readonly int[] ends;
    private readonly ClientSums sums;

    /// <param name="table">Accepted rows.</param>
    /// <param name="clientOfRow">The client of each.</param>
    /// <param name="sums">How many positive rows a client has.</param>
    /// <param name="spans">Where the days of a client's rows come from.</param>
    /// <param name="analysisDay">A.</param>
    public PositiveRows(RowTable table, ReadOnlySpan<int> clientOfRow, ClientSums sums, ClientSpans spans, int analysisDay)
    {
        this.sums = sums;
        ends = new int[sums.Count];
        var count = 0;
        for (var client = 0; client < ends.Length; client++)
        {
            ends[client] = count;
            count += sums[client].PositiveRows;
        }

        rows = GC.AllocateUninitializedArray<PositiveRow>(count);
        var amounts = table.Amounts.Span;
        var products = table.Products.Span;
        var days = table.Days.Span;
        var dates = table.Dates is null ? [] : table.Dates.Span;
        var orders = table.Orders is null ? [] : table.Orders.Span;
        for (var row = 0; row < clientOfRow.Length; row++)
        {
            if (amounts[row] <= 0)
            {
                continue;
            }

            var client = clientOfRow[row];
            ref var placed = ref rows[ends[client]++];
            placed.Amount = amounts[row];
            placed.Row = row;
            placed.Product = products[row];
            placed.Order = orders.IsEmpty ? -1 : orders[row];
            placed.Day = !dates.IsEmpty ? dates[row] : spans.ByDays[client] ? analysisDay - days[row] : spans.LoneDay(client);
        }
    }

    /// <summary>All clients' together.</summary>
    public int Count => rows.Length;

    public ReadOnlySpan<PositiveRow> this[int client] =>
        rows.AsSpan(ends[client] - sums[client].PositiveRows, sums[client].PositiveRows);
}
