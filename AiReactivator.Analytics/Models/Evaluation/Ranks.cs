using AiReactivator.Analytics.Metrics;

namespace AiReactivator.Analytics.Models.Evaluation;

/// <summary>Places in ascending order, the same for equal values.</summary>
internal static class Ranks
{
    /// <returns>For each value 1 for the least, n for the largest; equal values share the mean of their places.</returns>
    public static double[] Of(ReadOnlySpan<double> values)
    {
        var (sorted, order) = (new double[values.Length], new int[values.Length]);
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        order = Ranking.Stable(values, order);
        for (var i = 0; i < order.Length; i++)
        {
            sorted[i] = values[order[i]];
        }

        var ranks = new double[values.Length];
        for (var (i, next) = (0, 0); i < order.Length; i = next)
        {
            while (next < order.Length && sorted[next] == sorted[i])
            {
                next++;
            }

            for (var k = i; k < next; k++)
            {
                ranks[order[k]] = ((i + next - 1) / 2.0) + 1;
            }
        }

        return ranks;
    }
}
