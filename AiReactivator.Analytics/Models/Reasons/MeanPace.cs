using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Models.Reasons;

/// <summary>Log-odds of a client who has bought at the mean rate of all, r/α a day, and has certainly not left: what age alone makes.</summary>
/// <remarks>Kept by age: few ages differ. Two threads may compute the same one; both write the same number.</remarks>
internal sealed class MeanPace
{
    readonly PurchaseBlend _blend;
    readonly double _rate;
    readonly double[] _byAge;

    /// <param name="outlook">The fitted models.</param>
    /// <param name="oldest">The largest age that will be asked for.</param>
    public MeanPace(Outlook outlook, int oldest)
    {
        var (shape, scale) = outlook.Fits.Rates();
        (_blend, _rate, _byAge) = (outlook.Blend, shape / scale, new double[oldest + 1]);
        Array.Fill(_byAge, double.NaN);
    }

    /// <summary>Log-odds at an age in days.</summary>
    public double LogOdds(int age)
    {
        var known = _byAge[age];
        if (double.IsNaN(known))
        {
            // Repeats are whole: between two numbers of them by a straight line.
            var repeats = Math.Min(age, _rate * age);
            var (below, share) = ((int)repeats, repeats - (int)repeats);
            known = ((1 - share) * At(below, age)) + (share * At(below + 1, age));
            _byAge[age] = known;
        }

        return known;
    }

    double At(int repeats, int age) => _blend.Look(new RepeatHistory(repeats, age, age), 1).LogOddsIfAlive;
}
