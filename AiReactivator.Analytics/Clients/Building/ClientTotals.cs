using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Clients.Building;

/// <summary>«Жалоб», «Обращений», «Покупок со скидкой» of each client: the client's total where every row repeats it, the sum where rows differ.</summary>
internal static class ClientTotals
{
    /// <param name="clients">Rows by client.</param>
    /// <param name="column">A count for each row, −1 for a blank cell; null where the file has no such column. A column that is blank everywhere is none.</param>
    /// <param name="atMost">Upper bound for each client, or null.</param>
    /// <param name="summed">Grows by the clients whose rows differ.</param>
    public static int[]? Count(Grouping clients, Column<int>? column, int[]? atMost, ref int summed)
    {
        if (column is null || !column.Span.ContainsAnyExcept(-1))
        {
            return null;
        }

        var totals = new int[clients.Count];
        for (var client = 0; client < totals.Length; client++)
        {
            var (first, sum, differ) = (-1, 0L, false);
            foreach (var row in clients[client])
            {
                var value = column[row];
                if (value < 0)
                {
                    continue;
                }

                differ |= first >= 0 && value != first;
                first = first < 0 ? value : first;
                sum += value;
            }

            summed += differ ? 1 : 0;
            var total = (int)Math.Min(int.MaxValue, differ ? sum : Math.Max(first, 0));
            totals[client] = atMost is null ? total : Math.Min(total, atMost[client]);
        }

        return totals;
    }
}
