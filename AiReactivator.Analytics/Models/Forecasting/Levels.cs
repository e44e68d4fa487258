using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>Moves log-odds up or down together until their probabilities have a given sum.</summary>
internal static class Levels
{
    const int Rounds = 60;
    const double Farthest = 30;

    /// <summary>The shift of each cut at which as many buyers are expected as there were.</summary>
    public static double[] Anchored(CutRows rows, Func<int, double> correction)
    {
        var (z, buyers) = (new List<double>[rows.Cuts], new double[rows.Cuts]);
        for (var k = 0; k < rows.Cuts; k++)
        {
            z[k] = [];
        }

        for (var i = 0; i < rows.Count; i++)
        {
            z[rows.Cut[i]].Add(rows.LogOdds[i] + correction(i));
            buyers[rows.Cut[i]] += rows.Bought[i];
        }

        return [.. z.Select((cut, k) => Shift([.. cut], buyers[k]))];
    }

    /// <summary>The shift at which the probabilities sum to a number.</summary>
    /// <param name="logOdds">Log-odds.</param>
    /// <param name="sum">The sum wanted; what cannot be reached is come near to.</param>
    public static double Shift(ReadOnlySpan<double> logOdds, double sum)
    {
        // Newton's steps, kept between bounds that close in: the sum rises with the shift.
        var (low, high, shift) = (-Farthest, Farthest, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            var (reached, slope) = (0.0, 0.0);
            foreach (var z in logOdds)
            {
                var share = LogSpace.Share(z + shift);
                (reached, slope) = (reached + share, slope + (share * (1 - share)));
            }

            var miss = sum - reached;
            (low, high) = miss > 0 ? (shift, high) : (low, shift);
            var next = shift + (slope > 1e-12 ? miss / slope : 0);
            next = next > low && next < high ? next : (low + high) / 2;
            if (Math.Abs(next - shift) < 1e-9)
            {
                return next;
            }

            shift = next;
        }

        return shift;
    }
}
