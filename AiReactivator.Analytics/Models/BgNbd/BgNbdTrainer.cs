using AiReactivator.Analytics.Models.Fitting;

namespace AiReactivator.Analytics.Models.BgNbd;

/// <summary>Fits BG/NBD.</summary>
public static class BgNbdTrainer
{
    /// <param name="clients">Histories of clients with at least one purchase.</param>
    /// <param name="options">Settings.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The model, or no model and the reason in <see cref="Fit{TModel}.End"/>; it does not throw for poor data.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Fit<BgNbdModel> Fit(IReadOnlyList<RepeatHistory> clients, BgNbdOptions options, CancellationToken cancellationToken) =>
        Fit(HistoryGroups.Of(clients, options), options, cancellationToken);

    internal static Fit<BgNbdModel> Fit(HistoryGroups groups, BgNbdOptions options, CancellationToken cancellationToken) =>
        HistoryTrainer.Fit(
            groups,
            options,
            BgNbdLikelihood.By,
            meanAge => [1, meanAge, 1, 1],
            found => new BgNbdModel(found[0], found[1], found[2], found[3]),
            cancellationToken);
}
