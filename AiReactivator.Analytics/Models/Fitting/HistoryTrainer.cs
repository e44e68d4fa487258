using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.Fitting;

/// <summary>Fits a model of purchases: sample, merge, maximise.</summary>
internal static class HistoryTrainer
{
    public static Fit<TModel> Fit<TModel>(
        IReadOnlyList<RepeatHistory> clients,
        FitOptions options,
        Func<HistoryGroups, SmoothFunction> likelihood,
        Func<double, double[]> start,
        Func<double[], TModel> toModel,
        CancellationToken cancellationToken)
        where TModel : class
    {
        if (clients.Count == 0)
        {
            return Trainer.None<TModel>(FitEnd.NoClients);
        }

        var groups = new HistoryGroups(clients, ClientSample.Take(clients.Count, options.MaxClients, options.Seed));
        if (groups.Repeats == 0 && options.PriorDeviation is null)
        {
            return Trainer.None<TModel>(FitEnd.NoRepeats);
        }

        // A base of one day has no scale of time; any will do, since it has nothing to say either.
        var scale = Math.Max(1, groups.MeanAge);
        return Trainer.Maximise(
            groups.Clients, groups.Weight.Length, likelihood(groups), start(scale), options, toModel, cancellationToken);
    }
}
