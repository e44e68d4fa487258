using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Histories;
using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>What the purchase models alone say of every client at A; columns in the order of the histories.</summary>
internal sealed class BaseOutlook
{
    const int Year = 365;

    /// <summary>Rows to a piece of parallel work.</summary>
    public const int Piece = 4096;

    BaseOutlook(int count)
    {
        (Alive, LogOdds, PatienceLogOdds) = (new double[count], new double[count], new double[count]);
        TwoCyclesLogOdds = new double[count];
        (PurchasesIfAny, Spend, YearSpend) = (new double[count], new double[count], new double[count]);
        (SpendIfAlive, YearSpendIfAlive) = (new double[count], new double[count]);
    }

    public double[] Alive { get; }

    /// <summary>Of a purchase within H.</summary>
    public double[] LogOdds { get; }

    /// <summary>Of a purchase within max(H, 3c).</summary>
    public double[] PatienceLogOdds { get; }

    /// <summary>Of a purchase within max(H, 2c).</summary>
    public double[] TwoCyclesLogOdds { get; }

    public double[] PurchasesIfAny { get; }

    /// <summary>Within H, kopecks.</summary>
    public double[] Spend { get; }

    /// <summary>Within 365 days, kopecks.</summary>
    public double[] YearSpend { get; }

    /// <summary>Within H if the client has not left; never under <see cref="Spend"/>.</summary>
    public double[] SpendIfAlive { get; }

    /// <summary>Within 365 days if the client has not left.</summary>
    public double[] YearSpendIfAlive { get; }

    public static BaseOutlook Of(ClientHistories histories, Outlook outlook, ClientMetrics metrics, int horizon, CancellationToken cancellationToken)
    {
        var columns = new BaseOutlook(histories.Client.Length);
        var year = new PurchaseBlend(outlook.Fits, histories.Repeats, Year);
        var pieces = (histories.Client.Length + Piece - 1) / Piece;
        Parallel.For(0, pieces, new ParallelOptions { CancellationToken = cancellationToken }, piece =>
        {
            for (var i = piece * Piece; i < Math.Min(histories.Client.Length, (piece + 1) * Piece); i++)
            {
                var history = histories.Repeats[i];
                var cheque = outlook.Cheque(histories.Spends[i]);
                var cycle = metrics.Cycle[histories.Client[i]];
                var (twoCycles, patience) = (Math.Max(horizon, ForecastGroupRule.WindowCycles * cycle), Math.Max(horizon, 3 * cycle));
                columns.Alive[i] = outlook.Fits.AliveShare(history) ?? 1;
                var alive = outlook.Blend.OrderingAlive(history);
                (columns.LogOdds[i], columns.PurchasesIfAny[i], var ifAlive) = outlook.Blend.Look(history, alive);
                columns.TwoCyclesLogOdds[i] = twoCycles > horizon ? Math.Max(columns.LogOdds[i], outlook.Blend.LogOdds(history, alive, twoCycles)) : columns.LogOdds[i];
                columns.PatienceLogOdds[i] = patience > horizon ? Math.Max(columns.LogOdds[i], outlook.Blend.LogOdds(history, alive, patience)) : columns.LogOdds[i];
                var (yearLogOdds, yearPurchases, yearIfAlive) = year.Look(history, alive);
                (columns.Spend[i], columns.SpendIfAlive[i]) = Both(columns.LogOdds[i], ifAlive, columns.PurchasesIfAny[i] * cheque);
                (columns.YearSpend[i], columns.YearSpendIfAlive[i]) = Both(yearLogOdds, yearIfAlive, yearPurchases * cheque);
            }
        });
        return columns;
    }

    static (double Spend, double IfAlive) Both(double logOdds, double ifAlive, double spendIfAny) =>
        (LogSpace.Share(logOdds) * spendIfAny, LogSpace.Share(Math.Max(logOdds, ifAlive)) * spendIfAny);
}
