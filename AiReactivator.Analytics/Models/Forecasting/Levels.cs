using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>Moves log-odds up or down together until their probabilities have a given sum.</summary>
internal static class Levels
{
    const int Rounds = 60;
    const double Farthest = 30;

    /// <summary>The shift of each cut at which as many buyers are expected as there were.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="logOdds">Their log-odds.</param>
    public static double[] Anchored(CutRows rows, ReadOnlySpan<double> logOdds)
    {
        var shifts = new double[rows.Cuts];
        for (var k = 0; k < shifts.Length; k++)
        {
            var range = rows.Start[k]..rows.Start[k + 1];
            var buyers = 0.0;
            foreach (var bought in rows.Bought.AsSpan(range))
            {
                buyers += bought;
            }

            shifts[k] = Shift(logOdds[range], buyers);
        }

        return shifts;
    }

    /// <summary>The shift at which the probabilities sum to a number.</summary>
    /// <param name="logOdds">Log-odds.</param>
    /// <param name="sum">The sum wanted; what cannot be reached is come near to.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Shift(ReadOnlySpan<double> logOdds, double sum)
    {
        // Newton's steps, kept between bounds that close in: the sum rises with the shift.
        var (low, high, shift) = (-Farthest, Farthest, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            var (reached, slope) = (0.0, 0.0);
            var (shares, slopes) = (Vector256<double>.Zero, Vector256<double>.Zero);
            var i = 0;
            for (; i + Vector256<double>.Count <= logOdds.Length; i += Vector256<double>.Count)
            {
                var four = Vector256<double>.One / (Vector256<double>.One + Vector256.Exp(-(Vector256.Create(logOdds[i..]) + Vector256.Create(shift))));
                (shares, slopes) = (shares + four, slopes + (four * (Vector256<double>.One - four)));
            }

            for (; i < logOdds.Length; i++)
            {
                var share = LogSpace.Share(logOdds[i] + shift);
                (reached, slope) = (reached + share, slope + (share * (1 - share)));
            }

            (reached, slope) = (reached + Vector256.Sum(shares), slope + Vector256.Sum(slopes));

            var miss = sum - reached;
            (low, high) = miss > 0 ? (shift, high) : (low, shift);
            var next = shift + (slope > 1e-12 ? miss / slope : 0);
            next = next > low && next < high ? next : (low + high) / 2;
            if (Math.Abs(next - shift) < 1e-7)
            {
                return next;
            }

            shift = next;
        }

        return shift;
    }
}
