using AiReactivator.Analytics.Clients;

namespace AiReactivator.Analytics.Metrics;

/// <summary>How steadily money comes.</summary>
public enum XyzClass : byte
{
    /// <summary>No dates, under three purchases or under four whole windows: not told.</summary>
    None,

    /// <summary>X: variation up to 0.5.</summary>
    X,

    /// <summary>Y: up to 1.</summary>
    Y,

    /// <summary>Z: above.</summary>
    Z,
}

/// <summary>XYZ by the coefficient of variation (population) of revenue per window of one base cycle.</summary>
/// <remarks>Windows are counted back from A. The oldest one, which the first purchase lies in, is a part of a window only and is dropped:
/// what came before that purchase is no zero, it is not known.</remarks>
public static class XyzRule
{
    /// <summary>Up to this variation X.</summary>
    public const double XUpTo = 0.5;

    /// <summary>Up to this variation Y.</summary>
    public const double YUpTo = 1;

    /// <summary>Purchases needed.</summary>
    public const int NeededPurchases = 3;

    /// <summary>Whole windows needed.</summary>
    public const int NeededWindows = 4;

    /// <summary>The class of a variation; None where there is none.</summary>
    public static XyzClass ClassOf(double? variation) => variation switch
    {
        null => XyzClass.None,
        <= XUpTo => XyzClass.X,
        <= YUpTo => XyzClass.Y,
        _ => XyzClass.Z,
    };

    /// <summary>The coefficient of variation of a client, or of anything else that is bought: a product, a category.</summary>
    /// <param name="days">Days of its purchases, ascending; −1 where they are not known.</param>
    /// <param name="amounts">Their sums.</param>
    /// <param name="analysisDay">A.</param>
    /// <param name="windowDays">c₀. Range: above 0.</param>
    /// <returns>Null where it cannot be told: no days, too few purchases or windows, or all money in the window that was dropped.</returns>
    public static double? Variation(ReadOnlySpan<int> days, ReadOnlySpan<long> amounts, int analysisDay, double windowDays)
    {
        if (days.Length < NeededPurchases || days[0] < 0)
        {
            return null;
        }

        var windows = Windows(analysisDay - days[0], windowDays);
        if (windows < NeededWindows)
        {
            return null;
        }

        // Windows without a purchase add nothing to either sum: only those with one are walked through.
        var (sum, squares, window, inWindow) = (0.0, 0.0, -1, 0.0);
        for (var i = days.Length - 1; i >= 0; i--)
        {
            var own = Windows(analysisDay - days[i], windowDays);
            if (own >= windows)
            {
                break;
            }

            if (own != window)
            {
                (squares, window, inWindow) = (squares + (inWindow * inWindow), own, 0);
            }

            (sum, inWindow) = (sum + amounts[i], inWindow + amounts[i]);
        }

        squares += inWindow * inWindow;
        return sum > 0 ? Math.Sqrt(Math.Max(0, (windows * squares / (sum * sum)) - 1)) : null;
    }

    // 58 days are seven windows of 58/7 days: a quotient one rounding under a whole number is that number.
    static int Windows(int days, double windowDays) => (int)((days / windowDays) + 1e-9);

    /// <summary>The variation of one client.</summary>
    public static double? Variation(ClientTable clients, int client, double windowDays)
    {
        var purchases = clients.PurchaseStart[client]..clients.PurchaseStart[client + 1];
        return Variation(clients.PurchaseDay.AsSpan(purchases), clients.PurchaseAmount.AsSpan(purchases), clients.AnalysisDate.DayNumber, windowDays);
    }
}
