using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Clients.Building;

/// <summary>Makes purchases out of rows with a positive sum: one for an order number, else one for a client's day; in an
/// undated base one for a row.</summary>
internal sealed class PurchaseBuilder
{
    private readonly RowTable rows;
    private readonly ClientSpans spans;
    private readonly int analysisDay;
    private readonly int[] orderStamps;
    private readonly int[] orderPurchase;
    private readonly double linesPerOrder;

    // Rows of one client: the day above, the row below.
    private long[] sorted = new long[64];

    public PurchaseBuilder(RowTable rows, Grouping clients, ClientSpans spans, ClientSums sums, int analysisDay)
    {
        (this.rows, this.spans, this.analysisDay) = (rows, spans, analysisDay);
        var orders = 0;
        if (rows.Orders is not null)
        {
            foreach (var order in rows.Orders.Span)
            {
                orders = Math.Max(orders, order + 1);
            }
        }

        (orderStamps, orderPurchase) = (new int[orders], new int[orders]);
        linesPerOrder = rows.Dates is null && orders == 0 ? OrderLines.PerOrder(spans, sums) : 1;
        var most = 0;
        for (var client = 0; client < sums.Count; client++)
        {
            most += sums[client].PositiveRows;
        }

        Columns = new PurchaseColumns(rows, most);
        Start = new int[clients.Count + 1];
        for (var client = 0; client < clients.Count; client++)
        {
            Start[client] = Columns.Count;
            Columns.OpenClient();
            Add(client, clients[client]);
        }

        Start[clients.Count] = Columns.Count;
    }

    public int[] Start { get; }

    public PurchaseColumns Columns { get; }

    /// <summary>Whether the day of every purchase is known.</summary>
    public bool AllDated { get; private set; } = true;

    /// <summary>Clients whose rows were taken together because the file lists order lines.</summary>
    public int MergedByOrderLines { get; private set; }

    private void Add(int client, ReadOnlySpan<int> group)
    {
        var count = Sort(client, group, out var known);
        if (count == 0)
        {
            return;
        }

        if (known)
        {
            ByDay(client, count);
        }
        else
        {
            ByRow(client, count);
        }
    }

    /// <summary>Puts the positive rows of a client into <see cref="sorted"/>, by day where days are known, else as in the file.</summary>
    private int Sort(int client, ReadOnlySpan<int> group, out bool known)
    {
        if (sorted.Length < group.Length)
        {
            sorted = new long[group.Length * 2];
        }

        var (count, ascending) = (0, true);
        var amounts = rows.Amounts.Span;
        known = rows.Dates is not null || spans.ByDays[client] || spans.FirstSeen[client] == spans.Last[client];
        foreach (var row in group)
        {
            if (amounts[row] <= 0)
            {
                continue;
            }

            sorted[count] = known ? ((long)Day(client, row) << 32) | (uint)row : row;
            ascending &= count == 0 || sorted[count - 1] < sorted[count];
            count++;
        }

        if (!ascending)
        {
            sorted.AsSpan(0, count).Sort();
        }

        return count;
    }

    private int Day(int client, int row)
    {
        if (rows.Dates is not null)
        {
            return rows.Dates[row];
        }

        return spans.ByDays[client] ? analysisDay - rows.Days[row] : spans.Last[client];
    }

    private void ByDay(int client, int count)
    {
        var (openDay, open) = (-1, -1);
        for (var i = 0; i < count; i++)
        {
            var (day, row) = ((int)(sorted[i] >> 32), (int)(uint)sorted[i]);
            if (Order(row) is var order and >= 0)
            {
                ByOrder(client, order, row, day);
                continue;
            }

            if (openDay != day)
            {
                (openDay, open) = (day, Columns.Open(day));
            }

            Columns.Put(open, row);
        }
    }

    private void ByRow(int client, int count)
    {
        AllDated = false;
        var purchases = count;
        if (linesPerOrder > 1 && count > 1)
        {
            purchases = Math.Min(count, Math.Max(2, (int)Math.Round(count / linesPerOrder, MidpointRounding.AwayFromZero)));
            MergedByOrderLines += purchases < count ? 1 : 0;
        }

        var open = -1;
        var placeOfOpen = -1;
        for (var i = 0; i < count; i++)
        {
            var row = (int)(uint)sorted[i];
            if (Order(row) is var order and >= 0)
            {
                ByOrder(client, order, row, -1);
                continue;
            }

            // Which lines made one order is unknown: neighbours in the file are taken together, in even parts.
            var place = (int)((long)i * purchases / count);
            if (place != placeOfOpen)
            {
                (placeOfOpen, open) = (place, Columns.Open(-1));
            }

            Columns.Put(open, row);
        }
    }

    private void ByOrder(int client, int order, int row, int day)
    {
        if (orderStamps[order] != client + 1)
        {
            (orderStamps[order], orderPurchase[order]) = (client + 1, Columns.Open(day));
        }

        Columns.Put(orderPurchase[order], row);
    }

    private int Order(int row) => rows.Orders is null ? -1 : rows.Orders[row];
}
