using AiReactivator.Analytics.Models.Fitting;

namespace AiReactivator.Analytics.Models.MbgNbd;

/// <summary>Fits MBG/NBD.</summary>
public static class MbgNbdTrainer
{
    /// <param name="clients">Histories of clients with at least one purchase.</param>
    /// <param name="options">Settings.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The model, or no model and the reason in <see cref="Fit{TModel}.End"/>; it does not throw for poor data.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Fit<MbgNbdModel> Fit(IReadOnlyList<RepeatHistory> clients, MbgNbdOptions options, CancellationToken cancellationToken) =>
        Fit(HistoryGroups.Of(clients, options), options, cancellationToken);

    internal static Fit<MbgNbdModel> Fit(HistoryGroups groups, MbgNbdOptions options, CancellationToken cancellationToken) =>
        HistoryTrainer.Fit(
            groups,
            options,
            MbgNbdLikelihood.By,
            meanAge => [1, meanAge, 1, 1],
            found => new MbgNbdModel(found[0], found[1], found[2], found[3]),
            cancellationToken);
}
