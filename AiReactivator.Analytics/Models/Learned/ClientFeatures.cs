using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Models.Reasons;
using static AiReactivator.Analytics.Models.Reasons.ForecastDriver;

namespace AiReactivator.Analytics.Models.Learned;

/// <summary>What was known of a client at the end of a day, as numbers to learn from. Everything is measured against the horizon, the
/// client's own rhythm or the base's mean cheque: what is learnt at one cut holds at another one.</summary>
/// <remarks>Tickets, complaints and discounts are totals of the whole file: what they were on a past day is unknown, so they stay out.</remarks>
/// <param name="clients">A dated base.</param>
/// <param name="horizon">H, in days.</param>
/// <param name="baseCycle">c₀, in days.</param>
/// <param name="meanCheque">Mean purchase of the base, kopecks.</param>
internal sealed class ClientFeatures(ClientTable clients, double horizon, double baseCycle, double meanCheque)
{
    /// <summary>ln(1 + n) of the small numbers that most counts are.</summary>
    static readonly double[] LogOnePlus = [.. Enumerable.Range(0, 256).Select(n => Math.Log(1 + n))];

    /// <summary>Numbers to a client.</summary>
    public static int Width => Names.Length;

    /// <summary>What each number is.</summary>
    public static readonly string[] Names =
    [
        "base log-odds", "silence / horizon", "silence / cycle", "purchases", "age / horizon", "one purchase only",
        "purchases in the last quarter horizon", "in the last half", "in the last one", "in the last two", "trend of purchases",
        "last pause against the usual one", "unevenness of pauses",
        "own cheque", "last cheque against the own one", "spend in the last horizon", "spend", "variety of products",
        "bought in this season last year", "purchases if any", "company",
    ];

    /// <summary>The model's own log-odds: what is learnt of them belongs to whatever made them.</summary>
    public const int BaseLogOdds = 0;

    /// <summary>What each number counts as where reasons are told.</summary>
    public static readonly ForecastDriver[] Drivers =
    [
        Pause, Pause, Pause, Frequency, Tenure, Frequency,
        Rhythm, Rhythm, Rhythm, Rhythm, Rhythm,
        Rhythm, Rhythm,
        Cheque, Cheque, Cheque, Cheque, Assortment,
        Season, Frequency, Kind,
    ];

    /// <summary>Writes the features of a client.</summary>
    /// <param name="client">Index in the table.</param>
    /// <param name="history">Its history at the end of the day.</param>
    /// <param name="day">The day, a day number.</param>
    /// <param name="logOdds">Log-odds of the purchase models.</param>
    /// <param name="purchasesIfAny">Expected purchases, if any.</param>
    /// <param name="row">Where to write <see cref="Width"/> numbers.</param>
    public void Fill(int client, RepeatHistory history, int day, double logOdds, double purchasesIfAny, Span<double> row)
    {
        var from = clients.PurchaseStart[client];
        var to = clients.PurchaseStart[client + 1];
        while (to > from && clients.PurchaseDay[to - 1] > day)
        {
            to--;
        }

        var (quarter, half, one, two) = (0, 0, 0, 0);
        var (sum, sumOne, lastSum) = (0.0, 0.0, 0.0);
        var (season, varied, last, pauseSquares, lastPause) = (0, 0, -1, 0.0, 0);
        for (var i = from; i < to; i++)
        {
            var (bought, amount) = (clients.PurchaseDay[i], clients.PurchaseAmount[i]);
            var ago = day - bought;
            sum += amount;
            sumOne += ago < horizon ? amount : 0;
            varied += i > from && clients.PurchaseProduct[i] != clients.PurchaseProduct[i - 1] ? 1 : 0;
            season += ago < 365 && ago >= 365 - horizon ? 1 : 0;
            if (bought == last)
            {
                lastSum += amount;
                continue;
            }

            quarter += ago < horizon / 4 ? 1 : 0;
            half += ago < horizon / 2 ? 1 : 0;
            one += ago < horizon ? 1 : 0;
            two += ago < 2 * horizon ? 1 : 0;
            if (last >= 0)
            {
                lastPause = bought - last;
                pauseSquares += (double)lastPause * lastPause;
            }

            (last, lastSum) = (bought, amount);
        }

        var (x, silence) = (history.Repeats, history.Age - history.LastDay);
        var mean = x > 0 ? (double)history.LastDay / x : 0;
        var cycle = (history.LastDay + baseCycle) / (x + 1);
        var cheque = (sum / (x + 1)) + 1;
        row[0] = logOdds;
        row[1] = Math.Log(1 + (silence / horizon));
        row[2] = Math.Log(1 + (silence / cycle));
        row[3] = Log(x);
        row[4] = Math.Log(1 + (history.Age / horizon));
        row[5] = x == 0 ? 1 : 0;
        row[6] = Log(quarter);
        row[7] = Log(half);
        row[8] = Log(one);
        row[9] = Log(two);
        row[10] = two > 0 ? ((2 * one) - two) / (two + 2.0) : 0;
        row[11] = x > 1 ? Math.Log((lastPause + 1) / (mean + 1)) : 0;
        row[12] = x > 1 ? Math.Log(1 + Math.Sqrt(Math.Max(0, (pauseSquares / x / (mean * mean)) - 1))) : 0;
        row[13] = Math.Log(cheque / meanCheque);
        row[14] = Math.Log((lastSum + 1) / cheque);
        row[15] = Math.Log(1 + (sumOne / meanCheque));
        row[16] = Math.Log(1 + (sum / meanCheque));
        row[17] = Log(varied) - Log(x);
        row[18] = season > 0 ? 1 : 0;
        row[19] = Math.Log(purchasesIfAny);
        row[20] = clients.IsCompany[client] ? 1 : 0;
    }

    static double Log(int count) => count < LogOnePlus.Length ? LogOnePlus[count] : Math.Log(1 + count);
}
