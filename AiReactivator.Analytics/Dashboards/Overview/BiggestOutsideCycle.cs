using AiReactivator.Analytics.Metrics;

namespace AiReactivator.Analytics.Dashboards.Overview;

/// <summary>The biggest clients (by LTV) who have been silent longer than 1.2 of their cycle; at most five.</summary>
/// <param name="Clients">LTV descending.</param>
/// <param name="TotalOutside">How many clients are outside their cycle.</param>
public sealed record BiggestOutsideCycle(IReadOnlyList<ClientRow> Clients, int TotalOutside)
{
    /// <summary>The most clients that are named.</summary>
    public const int Named = 5;

    /// <summary>Takes the biggest, in the order of LTV.</summary>
    public static BiggestOutsideCycle Of(ClientMetrics metrics, ClientRows rows)
    {
        var biggest = new List<ClientRow>(Named);
        var total = 0;
        foreach (var client in metrics.ByValue)
        {
            if (metrics.Activity[client] is Activity.AtRisk or Activity.Critical)
            {
                total++;
                if (biggest.Count < Named)
                {
                    biggest.Add(rows.Of(client));
                }
            }
        }

        return new BiggestOutsideCycle(biggest, total);
    }
}
