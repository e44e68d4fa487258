namespace AiReactivator.Analytics.Clients.Building;

/// <summary>Notices an export of order lines: clients whose first purchase is their last have more than one row on average.</summary>
internal static class OrderLines
{
    /// <summary>Rows to a client of one day from which on the rows are taken for lines of orders.</summary>
    public const double Threshold = 1.3;

    /// <returns>Rows to an order; 1 where rows are orders.</returns>
    public static double PerOrder(ClientSpans spans, ClientSums sums)
    {
        var (clients, lines) = (0, 0);
        for (var client = 0; client < spans.First.Length; client++)
        {
            if (spans.First[client] >= 0 && spans.First[client] == spans.Last[client])
            {
                clients++;
                lines += sums[client].PositiveRows;
            }
        }

        return clients > 0 && lines > clients * Threshold ? (double)lines / clients : 1;
    }
}
