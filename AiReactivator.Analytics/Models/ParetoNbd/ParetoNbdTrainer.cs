using AiReactivator.Analytics.Models.Fitting;

namespace AiReactivator.Analytics.Models.ParetoNbd;

/// <summary>Fits Pareto/NBD.</summary>
public static class ParetoNbdTrainer
{
    /// <param name="clients">Histories of clients with at least one purchase.</param>
    /// <param name="options">Settings.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The model, or no model and the reason in <see cref="Fit{TModel}.End"/>; it does not throw for poor data.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Fit<ParetoNbdModel> Fit(IReadOnlyList<RepeatHistory> clients, ParetoNbdOptions options, CancellationToken cancellationToken) =>
        Fit(HistoryGroups.Of(clients, options), options, cancellationToken);

    internal static Fit<ParetoNbdModel> Fit(HistoryGroups groups, ParetoNbdOptions options, CancellationToken cancellationToken) =>
        HistoryTrainer.Fit(
            groups,
            options,
            ParetoNbdLikelihood.By,
            meanAge => [1, meanAge, 1, meanAge],
            found => new ParetoNbdModel(found[0], found[1], found[2], found[3]),
            cancellationToken);
}
