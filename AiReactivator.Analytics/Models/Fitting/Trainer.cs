using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.Fitting;

/// <summary>What the trainers of all models share: the search of the most likely parameters by their logarithms.</summary>
internal static class Trainer
{
    /// <summary>In units of ln L per client.</summary>
    const double GradientTolerance = 1e-8;

    /// <param name="clients">Clients behind the likelihood.</param>
    /// <param name="groups">Different histories among them.</param>
    /// <param name="logLikelihood">ln L and its slope by the logarithms of the parameters.</param>
    /// <param name="start">Parameters to begin from; centres of the priors too.</param>
    /// <param name="options">Settings.</param>
    /// <param name="toModel">Makes the model of the parameters found.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static Fit<TModel> Maximise<TModel>(
        int clients,
        int groups,
        SmoothFunction logLikelihood,
        double[] start,
        FitOptions options,
        Func<double[], TModel> toModel,
        CancellationToken cancellationToken)
        where TModel : class
    {
        var logs = Array.ConvertAll(start, Math.Log);
        var prior = new LogPrior(logs, options.PriorDeviation);
        var minimum = Minimiser.Find(PenaltyPerClient, logs, GradientTolerance, options.MaxIterations, cancellationToken);
        var settled = minimum.End is MinimumEnd.GradientVanished or MinimumEnd.ValueSettled;
        var logL = settled ? logLikelihood(minimum.Point, new double[start.Length]) : double.NaN;
        return new Fit<TModel>(
            settled ? toModel(Array.ConvertAll(minimum.Point, Math.Exp)) : null,
            settled ? FitEnd.Fitted : FitEnd.NotSettled,
            logL,
            clients,
            groups,
            minimum.Iterations);

        double PenaltyPerClient(ReadOnlySpan<double> point, Span<double> gradient)
        {
            gradient.Clear();
            var value = logLikelihood(point, gradient);
            value += prior.Add(point, gradient);
            for (var i = 0; i < gradient.Length; i++)
            {
                gradient[i] /= -clients;
            }

            return -value / clients;
        }
    }

    public static Fit<TModel> None<TModel>(FitEnd end)
        where TModel : class => new(null, end, double.NaN, 0, 0, 0);
}
