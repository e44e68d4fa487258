using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Models.Histories;
using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>What the models of a cut expected of the 365 days after it, and what came. Money is kopecks.</summary>
/// <param name="Clients">Clients that were looked at.</param>
/// <param name="Expected">Sum of the expected spend, before levels.</param>
/// <param name="Spend">Sum of the actual one.</param>
/// <param name="Buyers">Clients who bought.</param>
/// <param name="Noise">Variance of ln(spend) by the chance of single clients.</param>
internal sealed record PastYear(int Clients, double Expected, double Spend, int Buyers, double Noise)
{
    public const int Days = 365;

    /// <summary>A sum needs no more clients than these to be tested.</summary>
    const int MostClients = 2000;

    /// <returns>Null where the year is not over, or nobody bought in it.</returns>
    public static PastYear? After(ClientTable clients, DateOnly day, ClientHistories before, Outlook outlook)
    {
        if (day.AddDays(Days) > clients.AnalysisDate)
        {
            return null;
        }

        var blend = new PurchaseBlend(outlook.Fits, before.Repeats, Days);
        var (from, to) = (day.DayNumber, day.DayNumber + Days);
        var (looked, expected, spent, squares, buyers) = (0, 0.0, 0.0, 0.0, 0);
        var step = Math.Max(1, before.Client.Length / MostClients);
        for (var row = 0; row < before.Client.Length; row += step)
        {
            looked++;
            var history = before.Repeats[row];
            var (odds, purchases, _) = blend.Look(history, blend.OrderingAlive(history));
            expected += LogSpace.Share(odds) * purchases * outlook.Cheque(before.Spends[row]);
            var (client, own) = (before.Client[row], 0.0);
            for (var i = clients.PurchaseStart[client + 1] - 1; i >= clients.PurchaseStart[client] && clients.PurchaseDay[i] > from; i--)
            {
                own += clients.PurchaseDay[i] <= to ? clients.PurchaseAmount[i] : 0;
            }

            (spent, squares, buyers) = (spent + own, squares + (own * own), buyers + (own > 0 ? 1 : 0));
        }

        return spent > 0 ? new PastYear(looked, expected, spent, buyers, squares / (spent * spent)) : null;
    }
}
