using AiReactivator.Analytics.Models.BetaGeometric;

namespace AiReactivator.Analytics.Models.BgNbd;

/// <summary>A fitted BG/NBD model: four numbers, no data behind them. Clients buy at rates of their own; after each repeat
/// purchase some leave for good.</summary>
/// <param name="R">r, shape of the rates. Range: r &gt; 0.</param>
/// <param name="Alpha">α, scale of the rates, in days. Range: α &gt; 0.</param>
/// <param name="A">a of the chance to leave after a repeat purchase, Beta(a, b). Range: a &gt; 0.</param>
/// <param name="B">b of it. Range: b &gt; 0.</param>
public sealed record BgNbdModel(double R, double Alpha, double A, double B) : IPurchaseModel
{
    /// <inheritdoc/>
    /// <returns>A share from 0 to 1; exactly 1 for a client without repeats, as BG/NBD lets nobody leave before a repeat. So
    /// this one is not for showing: <see cref="PurchaseModels.AliveShare"/> is.</returns>
    /// <remarks>Fader and Hardie (2008), "Computing P(alive) using the BG/NBD model", with the odds taken in logarithms.</remarks>
    public double AliveShare(RepeatHistory client) =>
        client.Repeats == 0 ? 1 : BetaGeometricAlive.Share(client, R, Alpha, A / (B + client.Repeats - 1));

    /// <inheritdoc/>
    public double ReturnShare(RepeatHistory client, double days) =>
        AliveShare(client) * ReturnIfAlive(client, days);

    /// <inheritdoc/>
    /// <remarks>Fader, Hardie and Lee (2005), (10), as in <see cref="BetaGeometricForecast"/>.</remarks>
    public double ExpectedPurchases(RepeatHistory client, double days) =>
        AliveShare(client) * PurchasesIfAlive(client, days);

    /// <inheritdoc/>
    public double ReturnIfAlive(RepeatHistory client, double days) => BetaGeometricAlive.Return(client, R, Alpha, days);

    /// <inheritdoc/>
    public double PurchasesIfAlive(RepeatHistory client, double days) =>
        BetaGeometricForecast.Purchases(R + client.Repeats, days / (Alpha + client.Age), A, B + client.Repeats);
}
