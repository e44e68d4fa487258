using AiReactivator.Analytics.Models.BetaGeometric;
using AiReactivator.Analytics.Models.Fitting;
using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.BgNbd;

/// <summary>ln L of BG/NBD; <see cref="BetaGeometricLikelihood"/> has the formula and its source.</summary>
public static class BgNbdLikelihood
{
    /// <summary>ln L of all clients together; the density of a purchase is per day.</summary>
    public static double Of(BgNbdModel model, IReadOnlyList<RepeatHistory> clients)
    {
        var groups = new HistoryGroups(clients, ClientSample.Take(clients.Count, clients.Count, seed: 0));
        return By(groups)([Math.Log(model.R), Math.Log(model.Alpha), Math.Log(model.A), Math.Log(model.B)], new double[4]);
    }

    internal static SmoothFunction By(HistoryGroups groups) => new BetaGeometricLikelihood(groups, extraChances: 0).Evaluate;
}
