using AiReactivator.Analytics.Clients;

namespace AiReactivator.Analytics.Metrics;

/// <summary>«Киты»: the biggest clients by LTV or by AOV, and where they stand against their cycle.</summary>
public enum WhaleStatus : byte
{
    /// <summary>No whale.</summary>
    None,

    /// <summary>«Активные», ρ ≤ 1.2.</summary>
    Active,

    /// <summary>«Остывают», ρ ≤ 3.</summary>
    Cooling,

    /// <summary>«Спящие киты», above.</summary>
    Sleeping,
}

/// <summary>Who is a whale.</summary>
public static class Whales
{
    /// <summary>Per cent of the clients with purchases that are on top, by LTV and by AOV each.</summary>
    public const int TopPercent = 5;

    /// <summary>How many are on top of each list: the whole part of 5 %, at least one.</summary>
    public static int TopOf(int buyers) => buyers == 0 ? 0 : Math.Max(1, (int)((long)buyers * TopPercent / 100));

    /// <summary>Names the whales: LTV above 0, and on top by LTV (equal ones by AOV, then by number) or by AOV (by LTV, then by number).</summary>
    /// <param name="clients">The base.</param>
    /// <param name="byValue">Clients by LTV, largest first, equal ones by number.</param>
    /// <param name="activity">By cycle.</param>
    /// <param name="status">Where to write it; None all over.</param>
    internal static void Mark(ClientTable clients, int[] byValue, Activity[] activity, WhaleStatus[] status)
    {
        var paying = byValue.AsSpan(0, CountPaying(clients, byValue));
        var top = Math.Min(paying.Length, TopOf(clients.Purchases.Count(n => n > 0)));
        if (top > 0)
        {
            MarkByRevenue(clients, paying, top, status, activity);
            MarkByOrder(clients, paying, top, status, activity);
        }
    }

    static int CountPaying(ClientTable clients, int[] byValue)
    {
        var count = 0;
        while (count < byValue.Length && clients.Revenue[byValue[count]] > 0)
        {
            count++;
        }

        return count;
    }

    static void MarkByRevenue(ClientTable clients, ReadOnlySpan<int> paying, int top, WhaleStatus[] status, Activity[] activity)
    {
        var border = clients.Revenue[paying[top - 1]];
        var (start, end) = (top - 1, top);
        while (start > 0 && clients.Revenue[paying[start - 1]] == border)
        {
            start--;
        }

        while (end < paying.Length && clients.Revenue[paying[end]] == border)
        {
            end++;
        }

        Mark(paying[..start], status, activity);

        // Of equal LTV the one with fewer purchases has the larger AOV.
        var tied = paying[start..end].ToArray();
        tied = Ranking.Stable(Array.ConvertAll(tied, client => clients.Purchases[client]), tied);
        Mark(tied.AsSpan(0, top - start), status, activity);
    }

    static void MarkByOrder(ClientTable clients, ReadOnlySpan<int> paying, int top, WhaleStatus[] status, Activity[] activity)
    {
        var orders = new double[paying.Length];
        for (var i = 0; i < orders.Length; i++)
        {
            orders[i] = AverageOrder(clients, paying[i]);
        }

        var border = Selection.Largest(orders, top);
        var (free, tied) = (top, new List<int>());
        foreach (var client in paying)
        {
            var order = AverageOrder(clients, client);
            if (order > border)
            {
                Mark([client], status, activity);
                free--;
            }
            else if (order == border)
            {
                tied.Add(client);
            }
        }

        Mark(tied.ToArray().AsSpan(0, free), status, activity);
    }

    static double AverageOrder(ClientTable clients, int client) => (double)clients.Revenue[client] / clients.Purchases[client];

    static void Mark(ReadOnlySpan<int> whales, WhaleStatus[] status, Activity[] activity)
    {
        foreach (var client in whales)
        {
            status[client] = activity[client] switch
            {
                Activity.Active => WhaleStatus.Active,
                Activity.AtRisk => WhaleStatus.Cooling,
                _ => WhaleStatus.Sleeping,
            };
        }
    }
}
