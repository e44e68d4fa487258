namespace AiReactivator.Analytics.Models.Evaluation;

/// <summary>How well probabilities put those who bought before those who did not.</summary>
public static class RankingScores
{
    /// <summary>AUC: the probability that a buyer taken at random has a higher probability than a non-buyer taken at random; equal ones count
    /// half.</summary>
    /// <param name="probabilities">The forecast.</param>
    /// <param name="bought">The fact, in the same order.</param>
    /// <returns>A share, 0.5 for chance; null where everybody or nobody bought.</returns>
    /// <exception cref="ArgumentException">The two are not of one length.</exception>
    /// <remarks>Hanley and McNeil (1982), "The meaning and use of the area under a ROC curve", Radiology 143.</remarks>
    public static double? Auc(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> bought)
    {
        ProbabilityScores.Check(probabilities, bought);
        var buyers = bought.Count(true);
        var others = bought.Length - buyers;
        if (buyers == 0 || others == 0)
        {
            return null;
        }

        var (ranks, sum) = (Ranks.Of(probabilities), 0.0);
        for (var i = 0; i < ranks.Length; i++)
        {
            sum += bought[i] ? ranks[i] : 0;
        }

        return (sum - (buyers * (buyers + 1.0) / 2)) / ((double)buyers * others);
    }

    /// <summary>Standard error of an AUC at these numbers of clients: what chance alone may add or take.</summary>
    /// <param name="auc">The AUC.</param>
    /// <param name="buyers">Those who bought. Range: ≥ 1.</param>
    /// <param name="others">Those who did not. Range: ≥ 1.</param>
    /// <remarks>Hanley and McNeil (1982).</remarks>
    public static double AucError(double auc, int buyers, int others)
    {
        var (one, two) = (auc / (2 - auc), 2 * auc * auc / (1 + auc));
        var square = auc * auc;
        var variance = (auc * (1 - auc)) + ((buyers - 1) * (one - square)) + ((others - 1) * (two - square));
        return Math.Sqrt(Math.Max(0, variance / ((double)buyers * others)));
    }

    /// <summary>The AUC that probabilities promise: what they would reach if each of them were true.</summary>
    /// <param name="probabilities">The forecast.</param>
    /// <returns>A share from 0.5 for forecasts that are all the same; null where everybody or nobody is sure to buy.</returns>
    public static double? PromisedAuc(ReadOnlySpan<double> probabilities)
    {
        var sorted = probabilities.ToArray();
        Array.Sort(sorted);
        var (ordered, pairs, othersBelow, others) = (0.0, 0.0, 0.0, 0.0);
        foreach (var p in sorted)
        {
            others += 1 - p;
        }

        for (var (i, next) = (0, 0); i < sorted.Length; i = next)
        {
            while (next < sorted.Length && sorted[next] == sorted[i])
            {
                next++;
            }

            // Equal ones count half against each other; nobody is compared to themselves.
            var (p, equal) = (sorted[i], next - i);
            ordered += equal * p * (othersBelow + ((equal - 1) * (1 - p) / 2));
            pairs += equal * p * (others - (1 - p));
            othersBelow += equal * (1 - p);
        }

        return pairs > 1e-9 ? ordered / pairs : null;
    }
}
