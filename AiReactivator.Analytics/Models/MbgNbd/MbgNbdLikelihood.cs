using AiReactivator.Analytics.Models.BetaGeometric;
using AiReactivator.Analytics.Models.Fitting;
using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.MbgNbd;

/// <summary>ln L of MBG/NBD; <see cref="BetaGeometricLikelihood"/> has the formula and its source.</summary>
public static class MbgNbdLikelihood
{
    /// <summary>ln L of all clients together; the density of a purchase is per day.</summary>
    public static double Of(MbgNbdModel model, IReadOnlyList<RepeatHistory> clients)
    {
        var groups = new HistoryGroups(clients, ClientSample.Take(clients.Count, clients.Count, seed: 0));
        return By(groups)([Math.Log(model.R), Math.Log(model.Alpha), Math.Log(model.A), Math.Log(model.B)], new double[4]);
    }

    internal static SmoothFunction By(HistoryGroups groups) => new BetaGeometricLikelihood(groups, extraChances: 1).Evaluate;
}
