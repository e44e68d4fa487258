using AiReactivator.Analytics.Models.Fitting;

namespace AiReactivator.Analytics.Models.Staying;

/// <summary>Whether the base shows at all that clients leave for good.</summary>
/// <param name="Gain">How much better the best model with leaving explains the base than the one without: a difference of ln L.</param>
public sealed record LeavingEvidence(double Gain)
{
    /// <summary>Two more parameters have to gain this much, else the simpler model is the better one.</summary>
    /// <remarks>Akaike (1974), "A new look at the statistical model identification", IEEE Transactions on Automatic Control 19.</remarks>
    const double Enough = 2;

    /// <summary>True where the likelihood is as high when nobody ever leaves: then P(alive) says little, and a long silence is only a slow rhythm.</summary>
    public bool NobodyLeaves => Gain < Enough;

    /// <summary>Compares fits of models with leaving to a fit without, on the same clients.</summary>
    /// <param name="groups">The clients of the fits.</param>
    /// <param name="best">The highest ln L of the models with leaving.</param>
    /// <param name="options">Their options.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>Null where there is no fit without leaving to compare with.</returns>
    internal static LeavingEvidence? Of(HistoryGroups groups, double best, FitOptions options, CancellationToken cancellationToken)
    {
        var staying = HistoryTrainer.Fit(
            groups, options, StayingLikelihood.By, meanAge => [1, meanAge], found => found, cancellationToken);

        return staying.Model is null || !double.IsFinite(best) ? null : new LeavingEvidence(best - staying.LogLikelihood);
    }
}
