using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Clients.Building;

namespace AiReactivator.Analytics.Pipeline;

/// <summary>Takes as many clients as the balance allows. Equal clients go by the other measure, then by number.</summary>
internal static class ClientCut
{
    public static ClientTable Keep(ClientTable clients, CutOrder order, int keep)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(keep);
        if (keep >= clients.Count)
        {
            return clients;
        }

        var numbers = Enumerable.Range(0, clients.Count);
        var ordered = order is CutOrder.MostValuable
            ? numbers.OrderByDescending(c => clients.Revenue[c]).ThenByDescending(c => clients.LastDay[c])
            : numbers.OrderByDescending(c => clients.LastDay[c]).ThenByDescending(c => clients.Revenue[c]);
        var kept = ordered.Take(keep).ToArray();
        Array.Sort(kept);
        return ClientCutter.Keep(clients, kept);
    }
}
