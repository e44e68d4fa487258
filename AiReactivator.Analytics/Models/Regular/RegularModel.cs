using AiReactivator.Analytics.Models.MbgNbd;
using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.Regular;

/// <summary>A fitted MBG/CNBD-k: as MBG/NBD, but pauses are even, so that a client who is late has most likely left and one who has just
/// bought will not be back at once.</summary>
/// <param name="Stages">k: a pause is k short steps; 1 would be purchases at chance. Range: ≥ 1.</param>
/// <param name="R">r, shape of the rates of steps. Range: r &gt; 0.</param>
/// <param name="Alpha">α, scale of them, in days. Range: α &gt; 0.</param>
/// <param name="A">a of the chance to leave after a purchase, Beta(a, b). Range: a &gt; 0.</param>
/// <param name="B">b of it. Range: b &gt; 0.</param>
/// <remarks>Platzer and Reutterer (2016), "Ticking Away the Moments", Marketing Science 35(5); Reutterer, Platzer and Schröder (2021),
/// "Leveraging purchase regularity for predicting customer behavior the easy way", IJRM 38(1).</remarks>
public sealed record RegularModel(int Stages, double R, double Alpha, double A, double B) : IPurchaseModel
{
    /// <summary>As many purchases at the same mean rate, the pauses being left to chance.</summary>
    readonly MbgNbdModel _byChance = new(R / Stages, Alpha, A, B);

    /// <inheritdoc/>
    public double AliveShare(RepeatHistory client) =>
        LogSpace.Share(Silent(client, client.Age) - Left(client));

    /// <inheritdoc/>
    public double ReturnShare(RepeatHistory client, double days) => AliveShare(client) * ReturnIfAlive(client, days);

    /// <inheritdoc/>
    public double ReturnIfAlive(RepeatHistory client, double days) =>
        Math.Clamp(-LogSpace.ExpMinusOne(Silent(client, client.Age + days) - Silent(client, client.Age)), 0, 1);

    /// <inheritdoc/>
    public double ExpectedPurchases(RepeatHistory client, double days) => AliveShare(client) * PurchasesIfAlive(client, days);

    /// <inheritdoc/>
    /// <remarks>The mean rate of a client is that of chance purchases; never fewer than the probability of one.</remarks>
    public double PurchasesIfAlive(RepeatHistory client, double days) =>
        Math.Max(ReturnIfAlive(client, days), _byChance.PurchasesIfAlive(client, days));

    /// <summary>ln of the odds of having stayed and bought nothing since the last purchase until a day.</summary>
    double Silent(RepeatHistory client, double until)
    {
        var shape = R + ((double)Stages * client.Repeats);
        return Math.Log(B + client.Repeats) + RegularLikelihood.Steps(Stages, shape, (until - client.LastDay) / (Alpha + until)).Log
            - (shape * Math.Log(Alpha + until));
    }

    double Left(RepeatHistory client) => Math.Log(A) - ((R + ((double)Stages * client.Repeats)) * Math.Log(Alpha + client.LastDay));
}
