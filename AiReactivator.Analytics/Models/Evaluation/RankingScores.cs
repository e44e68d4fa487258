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
}
