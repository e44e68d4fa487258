using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.Fitting;

/// <summary>What the trainers of all models share: the search of the most likely parameters by their logarithms.</summary>
internal static class Trainer
{
    /// <summary>In units of ln L per client.</summary>
    const double GradientTolerance = 1e-8;

    /// <summary>Far below what some clients differ from all.</summary>
    const double RoughTolerance = 1e-4;

    /// <param name="likelihood">Of the clients to learn from.</param>
    /// <param name="rough">Of some of them: from where they have their maximum the way to that of all is short. Null to begin at the
    /// start.</param>
    /// <param name="start">Parameters to begin from; centres of the priors too.</param>
    /// <param name="options">Settings.</param>
    /// <param name="toModel">Makes the model of the parameters found.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static Fit<TModel> Maximise<TModel>(
        Likelihood likelihood,
        Likelihood? rough,
        double[] start,
        FitOptions options,
        Func<double[], TModel> toModel,
        CancellationToken cancellationToken)
        where TModel : class
    {
        var logs = Array.ConvertAll(start, Math.Log);
        var prior = new LogPrior(logs, options.PriorDeviation);

        // What the first search learns of the curvature serves the second one: both look at the mean of a client.
        var curvature = new InverseHessian(logs.Length);
        var from = rough is null ? logs : Search(rough, RoughTolerance, logs).Point;
        var minimum = Search(likelihood, GradientTolerance, from);
        var settled = minimum.End is MinimumEnd.GradientVanished or MinimumEnd.ValueSettled;
        var logL = settled ? likelihood.LogOf(minimum.Point, new double[start.Length]) : double.NaN;
        return new Fit<TModel>(
            settled ? toModel(Array.ConvertAll(minimum.Point, Math.Exp)) : null,
            settled ? FitEnd.Fitted : FitEnd.NotSettled,
            logL,
            likelihood.Clients,
            likelihood.Groups,
            minimum.Iterations);

        Minimum Search(Likelihood of, double tolerance, double[] begin)
        {
            return Minimiser.Find(PenaltyPerClient, begin, tolerance, options.MaxIterations, curvature, cancellationToken);

            double PenaltyPerClient(ReadOnlySpan<double> point, Span<double> gradient)
            {
                gradient.Clear();
                var value = of.LogOf(point, gradient);
                value += prior.Add(point, gradient);
                for (var i = 0; i < gradient.Length; i++)
                {
                    gradient[i] /= -of.Clients;
                }

                return -value / of.Clients;
            }
        }
    }

    public static Fit<TModel> None<TModel>(FitEnd end)
        where TModel : class => new(null, end, double.NaN, 0, 0, 0);
}

/// <summary>What is maximised.</summary>
/// <param name="Clients">Clients behind it.</param>
/// <param name="Groups">Different histories among them.</param>
/// <param name="LogOf">ln L and its slope by the logarithms of the parameters.</param>
internal sealed record Likelihood(int Clients, int Groups, SmoothFunction LogOf);
