using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Dashboards;

/// <summary>What is expected of a client. A figure that this base cannot support is null.</summary>
/// <param name="ChurnPercent">Probability of churn in whole per cent: what is shown and what is classed are one number.</param>
/// <param name="Risk">Level of risk: by probability, else by the pause in cycles.</param>
/// <param name="RiskByCycle">The level follows from the pause in cycles, as there is no probability.</param>
/// <param name="Return">Probability of a purchase within H. Range: 0…1.</param>
/// <param name="Spend">Expected spend within H, roubles; that they may not buy at all is in it.</param>
/// <param name="SpendLow">Lower end of the 80 % interval of the sum within H if the client buys, roubles.</param>
/// <param name="SpendHigh">Upper end of it.</param>
/// <param name="Ltv365">Expected spend within 365 days, roubles.</param>
/// <param name="Reliable">False on grade D.</param>
/// <param name="Next">The likeliest products of the next purchase, at most three.</param>
/// <param name="NotBought">The likeliest of those not bought yet, at most three, without a chance: theirs would be one among new products
/// only, another than <paramref name="Next"/> gives the same product.</param>
public sealed record ClientOutlook(
    int? ChurnPercent,
    RiskLevel? Risk,
    bool RiskByCycle,
    double? Return,
    decimal? Spend,
    decimal? SpendLow,
    decimal? SpendHigh,
    decimal? Ltv365,
    bool Reliable,
    IReadOnlyList<ProductChance> Next,
    IReadOnlyList<NewProduct> NotBought);

/// <summary>A product that a client may buy.</summary>
/// <param name="Product">Its name.</param>
/// <param name="Probability">That it is in the next purchase, if there is one. Range: 0…1.</param>
/// <param name="Support">How often it was seen where it comes from: own purchases, or clients who went on to it.</param>
public sealed record ProductChance(string Product, double Probability, int Support);

/// <summary>A product that a client has not bought yet.</summary>
/// <param name="Product">Its name.</param>
/// <param name="Support">How often clients with the same products went on to it.</param>
public sealed record NewProduct(string Product, int Support);
