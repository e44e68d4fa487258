using AiReactivator.Analytics.Models.Fitting;

namespace AiReactivator.Analytics.Models.Regular;

/// <summary>Fits the model of even pauses, where the base has them.</summary>
public static class RegularTrainer
{
    /// <param name="clients">Histories of clients with at least one purchase.</param>
    /// <param name="byChance">ln L of the best model of purchases at chance, on the same clients.</param>
    /// <param name="options">Settings.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The model; null where purchases at chance explain the base as well, or almost.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static RegularModel? Find(IReadOnlyList<RepeatHistory> clients, double byChance, RegularOptions options, CancellationToken cancellationToken)
    {
        if (clients.Count == 0 || !double.IsFinite(byChance))
        {
            return null;
        }

        var groups = HistoryGroups.Of(clients, options);
        var (best, logLikelihood) = ((RegularModel?)null, byChance);
        foreach (var stages in options.Stages)
        {
            var fit = HistoryTrainer.Fit(
                groups,
                options,
                merged => RegularLikelihood.By(merged, stages),
                meanAge => [1, meanAge / stages, 1, 1],
                found => new RegularModel(stages, found[0], found[1], found[2], found[3]),
                cancellationToken);

            // The likelihood has one summit in k: where the next step is worse, those beyond are too.
            if (fit.Model is null || !(fit.LogLikelihood > logLikelihood))
            {
                break;
            }

            (best, logLikelihood) = (fit.Model, fit.LogLikelihood);
        }

        return best is not null && best.Stages >= options.FewestStages && logLikelihood > byChance + options.Gain ? best : null;
    }
}
