namespace AiReactivator.Analytics.Models;

/// <summary>How much a client spends on a purchase: what Gamma-Gamma needs to know of them.</summary>
/// <remarks>Any unit of money, the same for all clients. The default value is a client of whom nothing is known.</remarks>
public readonly record struct SpendHistory
{
    /// <param name="purchases">x: purchases whose sums are known.</param>
    /// <param name="mean">m_x: their mean; not looked at where there are none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, or the mean of purchases is not above zero.</exception>
    public SpendHistory(int purchases, double mean)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(purchases);
        if (purchases > 0)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mean);
            ArgumentOutOfRangeException.ThrowIfEqual(double.IsFinite(mean), false, nameof(mean));
            Mean = mean;
        }

        Purchases = purchases;
    }

    /// <summary>x.</summary>
    public int Purchases { get; }

    /// <summary>m_x; 0 where there are no purchases.</summary>
    public double Mean { get; }
}
