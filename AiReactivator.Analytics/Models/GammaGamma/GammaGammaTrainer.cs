using AiReactivator.Analytics.Models.Fitting;

namespace AiReactivator.Analytics.Models.GammaGamma;

/// <summary>Fits Gamma-Gamma.</summary>
public static class GammaGammaTrainer
{
    /// <param name="clients">Spend histories; clients without purchases are passed over.</param>
    /// <param name="options">Settings.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The model, or no model and the reason in <see cref="Fit{TModel}.End"/>; it does not throw for poor data.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Fit<GammaGammaModel> Fit(IReadOnlyList<SpendHistory> clients, GammaGammaOptions options, CancellationToken cancellationToken)
    {
        var groups = new SpendGroups(clients, ClientSample.Take(clients.Count, options.MaxClients, options.Seed));
        var used = groups.Counts.Length;
        if (used == 0)
        {
            return Trainer.None<GammaGammaModel>(FitEnd.NoClients);
        }

        if (groups.Counts[^1] == 1 && options.PriorDeviation is null)
        {
            return Trainer.None<GammaGammaModel>(FitEnd.NoRepeats);
        }

        return Trainer.Maximise(
            new Likelihood(used, used, GammaGammaLikelihood.By(groups)),
            rough: null,
            [1, 1, groups.MeanSpend],
            options,
            found => new GammaGammaModel(found[0], 1 + found[1], found[2]),
            cancellationToken);
    }
}
