using AiReactivator.Analytics.Clients;

namespace AiReactivator.Analytics.Metrics.Churn;

/// <summary>The terms of the Churn Score one by one, each from 0 to 1.</summary>
public static class ChurnTerms
{
    /// <summary>Number of terms.</summary>
    public const int Count = 5;

    /// <summary>Complaints at which the term is full.</summary>
    public const int FullComplaints = 2;

    /// <summary>Share by which cheques have fallen where the term is full.</summary>
    public const double FullCheckDrop = 0.5;

    /// <summary>Cycles that are looked at as the present.</summary>
    public const int PresentCycles = 2;

    /// <summary>Cheques that are looked at as the present.</summary>
    public const int PresentCheques = 2;

    /// <summary>Points of each term where all have data, in the order of <see cref="ChurnReason"/>.</summary>
    public static IReadOnlyList<double> Points { get; } = [40, 15, 15, 15, 15];

    /// <summary>1 − 1/max(1, ρ).</summary>
    public static double Recency(double sleepRatio) => 1 - (1 / Math.Max(1, sleepRatio));

    /// <summary>1 − purchases in (A − 2c, A] over those that the pace before lets expect: 2c · (m − 1) / (days from the first to the
    /// last of the m purchases before).</summary>
    /// <returns>NaN where there are no two purchases on different days before.</returns>
    /// <param name="clients">A dated base.</param>
    /// <param name="client">The client.</param>
    /// <param name="cycle">c.</param>
    public static double Frequency(ClientTable clients, int client, double cycle)
    {
        var (from, to) = (clients.PurchaseStart[client], clients.PurchaseStart[client + 1]);
        var border = clients.AnalysisDate.DayNumber - (PresentCycles * cycle);
        var before = to;
        while (before > from && clients.PurchaseDay[before - 1] > border)
        {
            before--;
        }

        var span = before - from < 2 ? 0 : clients.PurchaseDay[before - 1] - clients.PurchaseDay[from];
        return span == 0 ? double.NaN : Math.Clamp(1 - ((to - before) * span / (PresentCycles * cycle * (before - from - 1))), 0, 1);
    }

    /// <summary>How far the mean of the last two cheques is under the mean before, full at a half.</summary>
    /// <returns>NaN where there are fewer than three purchases.</returns>
    /// <param name="clients">A dated base.</param>
    /// <param name="client">The client.</param>
    public static double Check(ClientTable clients, int client)
    {
        var (last, before) = Cheques(clients, client);
        return before > 0 ? Math.Clamp((1 - (last / before)) / FullCheckDrop, 0, 1) : double.NaN;
    }

    /// <summary>Means of the last two cheques and of those before, kopecks; zeros where there are fewer than three.</summary>
    public static (double Last, double Before) Cheques(ClientTable clients, int client)
    {
        var amounts = clients.PurchaseAmount.AsSpan(clients.PurchaseStart[client]..clients.PurchaseStart[client + 1]);
        if (amounts.Length <= PresentCheques)
        {
            return default;
        }

        var before = 0L;
        foreach (var amount in amounts[..^PresentCheques])
        {
            before += amount;
        }

        return ((amounts[^1] + amounts[^2]) / (double)PresentCheques, before / (double)(amounts.Length - PresentCheques));
    }

    /// <summary>Complaints over two, at most 1.</summary>
    public static double Complaints(int complaints) => Math.Clamp(complaints / (double)FullComplaints, 0, 1);
}
