namespace AiReactivator.Analytics.Dashboards.Finance;

/// <summary>Money under threat of some clients, kopecks: each loses a sum with the probability of churn.</summary>
/// <remarks>Two errors make its 80 % interval. Who leaves is chance, client by client. That all leave more or less often than forecast
/// moves all together: every log-odds by the shift at which the sum of those who return is off by as much as the number of buyers
/// was in the past.</remarks>
struct RiskSums
{
    /// <summary>Beyond such a shift of the log-odds a share is all or nothing.</summary>
    const double MostShift = 3;

    double _variance;
    double _slope;
    double _most;

    public int Clients { get; set; }

    /// <summary>Σ sum × churn probability.</summary>
    public double AtRisk { get; private set; }

    /// <summary>Mean cheque in kopecks, never below 0.</summary>
    public static double ChequeOf(long revenue, int purchases) => Math.Max(0, revenue) / (double)purchases;

    /// <summary>The shift of all log-odds.</summary>
    /// <param name="buyersError">Standard deviation of ln(fact / forecast) of the number of buyers.</param>
    /// <param name="returning">Σ probability to return.</param>
    /// <param name="slope">Σ of it × probability of churn.</param>
    public static double Shift(double buyersError, double returning, double slope) =>
        slope > 0 ? Math.Min(MostShift, buyersError * returning / slope) : 0;

    public void Add(double sum, double churn)
    {
        Clients++;
        AtRisk += sum * churn;
        _most += sum;
        _slope += sum * churn * (1 - churn);
        _variance += sum * sum * churn * (1 - churn);
    }

    /// <summary>The interval; nobody loses more than the sum.</summary>
    public readonly (double Low, double High) Range(double shift)
    {
        var half = SumSpread.Within * Math.Sqrt(_variance + (shift * _slope * shift * _slope));
        return (Math.Max(0, AtRisk - half), Math.Min(_most, AtRisk + half));
    }
}
