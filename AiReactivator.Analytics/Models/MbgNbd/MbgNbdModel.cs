using AiReactivator.Analytics.Models.BetaGeometric;

namespace AiReactivator.Analytics.Models.MbgNbd;

/// <summary>A fitted MBG/NBD model: four numbers, no data behind them. As BG/NBD, but a client may leave after the first purchase too.</summary>
/// <param name="R">r, shape of the rates. Range: r &gt; 0.</param>
/// <param name="Alpha">α, scale of the rates, in days. Range: α &gt; 0.</param>
/// <param name="A">a of the chance to leave after a purchase, Beta(a, b). Range: a &gt; 0.</param>
/// <param name="B">b of it. Range: b &gt; 0.</param>
public sealed record MbgNbdModel(double R, double Alpha, double A, double B) : IPurchaseModel
{
    /// <inheritdoc/>
    /// <returns>A share from 0 to 1, under 1 for everybody.</returns>
    /// <remarks>Batislam, Denizel and Filiztekin (2007).</remarks>
    public double AliveShare(RepeatHistory client) => BetaGeometricAlive.Share(client, R, Alpha, A / (B + client.Repeats));

    /// <inheritdoc/>
    public double ReturnShare(RepeatHistory client, double days) =>
        AliveShare(client) * ReturnIfAlive(client, days);

    /// <inheritdoc/>
    /// <remarks>As in <see cref="BetaGeometricForecast"/>.</remarks>
    public double ExpectedPurchases(RepeatHistory client, double days) =>
        AliveShare(client) * PurchasesIfAlive(client, days);

    /// <inheritdoc/>
    public double ReturnIfAlive(RepeatHistory client, double days) => BetaGeometricAlive.Return(client, R, Alpha, days);

    /// <inheritdoc/>
    public double PurchasesIfAlive(RepeatHistory client, double days) =>
        BetaGeometricForecast.Purchases(R + client.Repeats, days / (Alpha + client.Age), A, B + client.Repeats + 1);
}
