using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.Fitting;

/// <summary>Fits a model of purchases: sample, merge, maximise.</summary>
internal static class HistoryTrainer
{
    public static Fit<TModel> Fit<TModel>(
        HistoryGroups groups,
        FitOptions options,
        Func<HistoryGroups, SmoothFunction> likelihood,
        Func<double, double[]> start,
        Func<double[], TModel> toModel,
        CancellationToken cancellationToken)
        where TModel : class
    {
        if (groups.Clients == 0)
        {
            return Trainer.None<TModel>(FitEnd.NoClients);
        }

        if (groups.Repeats == 0 && options.PriorDeviation is null)
        {
            return Trainer.None<TModel>(FitEnd.NoRepeats);
        }

        // A base of one day has no scale of time; any will do, since it has nothing to say either.
        var scale = Math.Max(1, groups.MeanAge);
        var rough = groups.Rough is { Repeats: > 0 } some ? new Likelihood(some.Clients, some.Weight.Length, likelihood(some)) : null;
        return Trainer.Maximise(
            new Likelihood(groups.Clients, groups.Weight.Length, likelihood(groups)), rough, start(scale), options, toModel, cancellationToken);
    }
}
