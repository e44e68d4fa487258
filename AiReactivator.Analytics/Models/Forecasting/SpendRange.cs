namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>The 80 % interval of what a client spends if they buy, as factors on the expected sum.</summary>
/// <remarks>Factors come from ratios of fact to forecast in the base's own past, apart for clients of one, two or three, and more
/// purchases: a conformal interval, Vovk, Gammerman and Shafer (2005), "Algorithmic Learning in a Random World".</remarks>
internal sealed class SpendRange
{
    const double Tail = 0.1;

    /// <summary>A class with fewer ratios borrows those of all.</summary>
    const int FewestRatios = 60;

    readonly (double Low, double High)[] _factors;

    SpendRange((double, double)[] factors) => _factors = factors;

    /// <summary>Number of classes.</summary>
    public const int Classes = 3;

    /// <summary>Class of a client by the number of repeat purchases.</summary>
    public static int ClassOf(int repeats) => repeats == 0 ? 0 : repeats <= 2 ? 1 : 2;

    /// <summary>Makes factors of ratios.</summary>
    /// <param name="ratios">Fact / forecast of buyers, by class.</param>
    /// <returns>Null where there are too few of them altogether.</returns>
    public static SpendRange? Of(IReadOnlyList<double>[] ratios)
    {
        double[] all = [.. ratios.SelectMany(own => own).Order()];
        if (all.Length < FewestRatios)
        {
            return null;
        }

        return new SpendRange([.. ratios.Select(own => Between(own.Count < FewestRatios ? all : [.. own.Order()]))]);
    }

    /// <summary>The interval of a client.</summary>
    /// <param name="repeats">x.</param>
    /// <param name="expected">Expected sum if the client buys.</param>
    public (double Low, double High) Of(int repeats, double expected)
    {
        var (low, high) = _factors[ClassOf(repeats)];
        return (low * expected, high * expected);
    }

    /// <summary>Mean width of the factors, upper over lower.</summary>
    public double Width(int repeats) => _factors[ClassOf(repeats)].High / Math.Max(1e-9, _factors[ClassOf(repeats)].Low);

    static (double, double) Between(double[] sorted) => (Quantile(sorted, Tail), Quantile(sorted, 1 - Tail));

    static double Quantile(double[] sorted, double share)
    {
        // A little outside the plain quantile: the next client is one more than those that were counted.
        var place = Math.Clamp((share * (sorted.Length + 1)) - 1, 0, sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
