using AiReactivator.Analytics.Clients;

namespace AiReactivator.Analytics.Models.Histories;

/// <summary>A base cut at a past day: what was known then, and what came of it. All columns are in the order of <see cref="Before"/>.</summary>
/// <param name="Day">The last day of what was known, D.</param>
/// <param name="Horizon">H, in days.</param>
/// <param name="Before">Histories at the end of D.</param>
/// <param name="Bought">Whether the client bought in (D, D + H].</param>
/// <param name="Purchases">Days with a purchase in (D, D + H].</param>
/// <param name="Spend">Sum of the purchases in (D, D + H], kopecks.</param>
public sealed record TimeSplit(DateOnly Day, int Horizon, ClientHistories Before, bool[] Bought, int[] Purchases, long[] Spend)
{
    /// <summary>Cuts a base.</summary>
    /// <param name="clients">The base.</param>
    /// <param name="day">D.</param>
    /// <param name="horizon">H. Range: at least 1, and D + H at most the analysis date: a window that is not over has no outcome yet.</param>
    /// <exception cref="ArgumentException">The base is undated.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The window is empty, or not over by the analysis date.</exception>
    public static TimeSplit Cut(ClientTable clients, DateOnly day, int horizon)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day.AddDays(horizon), clients.AnalysisDate, nameof(day));
        var before = ClientHistories.At(clients, day);
        var (from, to) = (day.DayNumber, day.DayNumber + horizon);
        var (bought, purchases, spend) = (new bool[before.Client.Length], new int[before.Client.Length], new long[before.Client.Length]);
        for (var row = 0; row < before.Client.Length; row++)
        {
            var client = before.Client[row];
            var last = -1;
            for (var i = clients.PurchaseStart[client + 1] - 1; i >= clients.PurchaseStart[client] && clients.PurchaseDay[i] > from; i--)
            {
                if (clients.PurchaseDay[i] <= to)
                {
                    purchases[row] += clients.PurchaseDay[i] == last ? 0 : 1;
                    spend[row] += clients.PurchaseAmount[i];
                    last = clients.PurchaseDay[i];
                }
            }

            bought[row] = purchases[row] > 0;
        }

        return new TimeSplit(day, horizon, before, bought, purchases, spend);
    }
}
