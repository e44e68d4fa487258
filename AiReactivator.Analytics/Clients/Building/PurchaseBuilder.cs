using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Clients.Building;

/// <summary>Makes purchases out of rows with a positive sum: one for an order number, else one for a client's day; in an
/// undated base one for a row.</summary>
internal sealed class PurchaseBuilder
{
    private readonly int[] orderStamps;
    private readonly int[] orderPurchase;
    private readonly double linesPerOrder;

    // Rows of one client: the day above, the place among them below.
    private long[] sorted = new long[64];

    public PurchaseBuilder(RowTable rows, ReadOnlySpan<int> clientOfRow, ClientSpans spans, ClientSums sums, int analysisDay)
    {
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
        var positive = new PositiveRows(rows, clientOfRow, sums, spans, analysisDay);
        Columns = new PurchaseColumns(rows, positive.Count);
        Start = new int[sums.Count + 1];
        for (var client = 0; client < sums.Count; client++)
        {
            Start[client] = Columns.Count;
            Columns.OpenClient();
            Add(client, positive[client]);
        }

        Start[sums.Count] = Columns.Count;
    }

    public int[] Start { get; }

    public PurchaseColumns Columns { get; }

    /// <summary>Whether the day of every purchase is known.</summary>
    public bool AllDated { get; private set; } = true;

    /// <summary>Clients whose rows were taken together because the file lists order lines.</summary>
    public int MergedByOrderLines { get; private set; }

    private void Add(int client, ReadOnlySpan<PositiveRow> rows)
    {
        if (rows.IsEmpty)
        {
            return;
        }

        // The days of a client's rows are known all, or none is.
        if (rows[0].Day >= 0)
        {
            ByDay(client, rows);
        }
        else
        {
            ByRow(client, rows);
        }
    }

    /// <summary>Puts the rows of a client in the order of their days; rows of one day stay as in the file.</summary>
    private ReadOnlySpan<long> Sort(ReadOnlySpan<PositiveRow> rows)
    {
        if (sorted.Length < rows.Length)
        {
            sorted = new long[rows.Length * 2];
        }

        var keys = sorted.AsSpan(0, rows.Length);
        var ascending = true;
        for (var i = 0; i < rows.Length; i++)
        {
            keys[i] = ((long)rows[i].Day << 32) | (uint)i;
            ascending &= i == 0 || keys[i - 1] < keys[i];
        }

        if (!ascending)
        {
            keys.Sort();
        }

        return keys;
    }

    private void ByDay(int client, ReadOnlySpan<PositiveRow> rows)
    {
        var (openDay, open) = (-1, -1);
        foreach (var key in Sort(rows))
        {
            ref readonly var row = ref rows[(int)(uint)key];
            if (row.Order >= 0)
            {
                ByOrder(client, row, row.Day);
                continue;
            }

            if (openDay != row.Day)
            {
                (openDay, open) = (row.Day, Columns.Open(row.Day));
            }

            Columns.Put(open, row);
        }
    }

    private void ByRow(int client, ReadOnlySpan<PositiveRow> rows)
    {
        AllDated = false;
        var (count, purchases) = (rows.Length, rows.Length);
        if (linesPerOrder > 1 && count > 1)
        {
            purchases = Math.Min(count, Math.Max(2, (int)Math.Round(count / linesPerOrder, MidpointRounding.AwayFromZero)));
            MergedByOrderLines += purchases < count ? 1 : 0;
        }

        var open = -1;
        var placeOfOpen = -1;
        for (var i = 0; i < count; i++)
        {
            if (rows[i].Order >= 0)
            {
                ByOrder(client, rows[i], -1);
                continue;
            }

            // Which lines made one order is unknown: neighbours in the file are taken together, in even parts.
            var place = (int)((long)i * purchases / count);
            if (place != placeOfOpen)
            {
                (placeOfOpen, open) = (place, Columns.Open(-1));
            }

            Columns.Put(open, rows[i]);
        }
    }

    private void ByOrder(int client, in PositiveRow row, int day)
    {
        if (orderStamps[row.Order] != client + 1)
        {
            (orderStamps[row.Order], orderPurchase[row.Order]) = (client + 1, Columns.Open(day));
        }

        Columns.Put(orderPurchase[row.Order], row);
    }
}
