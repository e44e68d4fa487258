using AiReactivator.Analytics.Models.BgNbd;
using AiReactivator.Analytics.Models.Fitting;
using AiReactivator.Analytics.Models.MbgNbd;
using AiReactivator.Analytics.Models.ParetoNbd;
using AiReactivator.Analytics.Models.Regular;
using AiReactivator.Analytics.Models.Staying;

namespace AiReactivator.Analytics.Models;

/// <summary>The three models of purchases, fitted on the same clients: candidates for the backtest to choose from.</summary>
/// <param name="BgNbd">BG/NBD.</param>
/// <param name="MbgNbd">MBG/NBD.</param>
/// <param name="ParetoNbd">Pareto/NBD.</param>
public sealed record PurchaseModels(Fit<BgNbdModel> BgNbd, Fit<MbgNbdModel> MbgNbd, Fit<ParetoNbdModel> ParetoNbd)
{
    /// <summary>Fits all three, each with its own defaults.</summary>
    /// <param name="clients">Histories of clients with at least one purchase.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static PurchaseModels Fit(IReadOnlyList<RepeatHistory> clients, CancellationToken cancellationToken)
    {
        var options = new BgNbdOptions();
        var groups = HistoryGroups.Of(clients, options);
        var (bgNbd, mbgNbd, paretoNbd) = FitEach(groups, options, cancellationToken);
        var models = new PurchaseModels(bgNbd, mbgNbd, paretoNbd);
        return models with { Leaving = LeavingEvidence.Of(groups, models.BestLogLikelihood, options, cancellationToken) };
    }

    /// <summary>Fits all three without asking whether clients leave: for looks at the past.</summary>
    internal static PurchaseModels FitOnly(IReadOnlyList<RepeatHistory> clients, CancellationToken cancellationToken)
    {
        var options = new BgNbdOptions();
        var (bgNbd, mbgNbd, paretoNbd) = FitEach(HistoryGroups.Of(clients, options), options, cancellationToken);
        return new PurchaseModels(bgNbd, mbgNbd, paretoNbd);
    }

    // All look at the same clients: their options differ in nothing, so that histories are merged once.
    static (Fit<BgNbdModel>, Fit<MbgNbdModel>, Fit<ParetoNbdModel>) FitEach(
        HistoryGroups groups, BgNbdOptions options, CancellationToken cancellationToken) =>
        (BgNbdTrainer.Fit(groups, options, cancellationToken),
        MbgNbdTrainer.Fit(groups, new MbgNbdOptions(), cancellationToken),
        ParetoNbdTrainer.Fit(groups, new ParetoNbdOptions(), cancellationToken));

    /// <summary>The model of even pauses, where it was asked for and explains the base far better than purchases at chance: it then speaks
    /// alone.</summary>
    public RegularModel? Regular { get; init; }

    /// <summary>The highest ln L of the three; not a number where none could be fitted.</summary>
    // MaxNumber, unlike Max, passes over the NaN of a model that could not be fitted.
    public double BestLogLikelihood => double.MaxNumber(double.MaxNumber(BgNbd.LogLikelihood, MbgNbd.LogLikelihood), ParetoNbd.LogLikelihood);

    /// <summary>Asks for even pauses as well.</summary>
    /// <param name="clients">The clients that the three were fitted on.</param>
    /// <param name="options">How sure one has to be.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public PurchaseModels WithRegular(IReadOnlyList<RepeatHistory> clients, RegularOptions options, CancellationToken cancellationToken) =>
        this with { Regular = RegularTrainer.Find(clients, BestLogLikelihood, options, cancellationToken) };

    /// <summary>Whether the base shows that clients leave; null where nothing could be fitted.</summary>
    public LeavingEvidence? Leaving { get; init; }

    /// <summary>Shape r and scale α, in days, of the clients' rates of purchases while they are clients.</summary>
    /// <exception cref="InvalidOperationException">No model could be fitted.</exception>
    internal (double Shape, double Scale) Rates() =>
        Regular is { } regular ? (regular.R / regular.Stages, regular.Alpha)
        : MbgNbd.Model is { } mbgNbd ? (mbgNbd.R, mbgNbd.Alpha)
        : ParetoNbd.Model is { } paretoNbd ? (paretoNbd.R, paretoNbd.Alpha)
        : BgNbd.Model is { } bgNbd ? (bgNbd.R, bgNbd.Alpha)
        : throw new InvalidOperationException("There is no model.");

    /// <summary>P(alive) as the product shows it.</summary>
    /// <returns>That of the model of even pauses where there is one, that of MBG/NBD, else of Pareto/NBD; null where neither could be fitted. Never that of BG/NBD: by its assumptions a
    /// one-time buyer cannot leave, and a share of 100 % for whoever came once would be an assumption shown as a finding.</returns>
    public double? AliveShare(RepeatHistory client) =>
        Regular?.AliveShare(client) ?? MbgNbd.Model?.AliveShare(client) ?? ParetoNbd.Model?.AliveShare(client);
}
