namespace AiReactivator.Analytics.Models.Fitting;

/// <summary>Why a fit ended, in the order in which it is asked.</summary>
public enum FitEnd
{
    /// <summary>There is a model.</summary>
    Fitted,

    /// <summary>Nobody to learn from.</summary>
    NoClients,

    /// <summary>Nobody came twice and there are no priors: the likelihood has no maximum.</summary>
    NoRepeats,

    /// <summary>The search for the maximum did not settle within the allowed iterations.</summary>
    NotSettled,
}

/// <summary>What came of fitting: a model, or no model and the reason.</summary>
/// <param name="Model">The model; null unless <paramref name="End"/> is <see cref="FitEnd.Fitted"/>.</param>
/// <param name="End">The reason.</param>
/// <param name="LogLikelihood">ln L of the clients used, without priors; time in days. Not a number without a model.</param>
/// <param name="Clients">Clients used: all of them, or the sample.</param>
/// <param name="Groups">Different histories among them.</param>
/// <param name="Iterations">Steps of the search.</param>
/// <typeparam name="TModel">The model.</typeparam>
public sealed record Fit<TModel>(TModel? Model, FitEnd End, double LogLikelihood, int Clients, int Groups, int Iterations)
    where TModel : class;
