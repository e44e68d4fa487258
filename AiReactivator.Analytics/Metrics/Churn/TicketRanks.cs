using AiReactivator.Analytics.Clients;

namespace AiReactivator.Analytics.Metrics.Churn;

/// <summary>Tickets per purchase of each client as a percentile of the base: (fewer + ½ · equal) / clients with a purchase.</summary>
static class TicketRanks
{
    /// <returns>From 0 to 1; 0 for a client without tickets. Null where the file has no such column.</returns>
    public static float[]? Of(ClientTable clients)
    {
        if (clients.Tickets is not { } tickets)
        {
            return null;
        }

        var (loads, owners, buyers, with) = (new double[clients.Count], new int[clients.Count], 0, 0);
        for (var i = 0; i < clients.Count; i++)
        {
            buyers += clients.Purchases[i] > 0 ? 1 : 0;
            if (clients.Purchases[i] > 0 && tickets[i] > 0)
            {
                (loads[with], owners[with]) = ((double)tickets[i] / clients.Purchases[i], i);
                with++;
            }
        }

        // Most clients of most bases have none: only those who have are put in order.
        Array.Sort(loads, owners, 0, with);
        var ranks = new float[clients.Count];
        for (var start = 0; start < with;)
        {
            var end = start + 1;
            while (end < with && loads[end] == loads[start])
            {
                end++;
            }

            var rank = (buyers - with + start + (0.5 * (end - start))) / buyers;
            for (var k = start; k < end; k++)
            {
                ranks[owners[k]] = (float)rank;
            }

            start = end;
        }

        return ranks;
    }
}
