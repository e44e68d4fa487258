using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.BetaGeometric;

/// <summary>P(alive) and P(return) where a client may leave right after a purchase.</summary>
internal static class BetaGeometricAlive
{
    /// <summary>P(alive) of a client with at least one chance to leave.</summary>
    /// <param name="client">The history.</param>
    /// <param name="r">r.</param>
    /// <param name="alpha">α, in days.</param>
    /// <param name="oddsOfLeaving">a / (b + n − 1), n the chances not taken so far.</param>
    public static double Share(RepeatHistory client, double r, double alpha, double oddsOfLeaving)
    {
        var silence = LogSpace.LogOnePlus((client.Age - client.LastDay) / (alpha + client.LastDay));
        return LogSpace.Share(-Math.Log(oddsOfLeaving) - ((r + client.Repeats) * silence));
    }

    /// <summary>P(at least one purchase in the window) of a client who is alive; the first one cannot be prevented by leaving.</summary>
    public static double Return(RepeatHistory client, double r, double alpha, double days) =>
        -LogSpace.ExpMinusOne(-(r + client.Repeats) * LogSpace.LogOnePlus(days / (alpha + client.Age)));
}
