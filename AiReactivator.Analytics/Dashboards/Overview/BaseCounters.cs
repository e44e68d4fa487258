namespace AiReactivator.Analytics.Dashboards.Overview;

/// <summary>«Всего транзакций / Уникальных клиентов», the period and the money of the base.</summary>
/// <param name="Transactions">Accepted rows with a positive sum.</param>
/// <param name="Purchases">Orders.</param>
/// <param name="Clients">All clients, those without purchases included.</param>
/// <param name="WithoutPurchases">Clients with zero sums or refunds only.</param>
/// <param name="Revenue">Sum of LTV, roubles, refunds taken off.</param>
/// <param name="FirstPurchase">The earliest first purchase; null without purchases.</param>
/// <param name="AnalysisDate">A.</param>
/// <param name="BaseCycleDays">c₀.</param>
/// <param name="BaseCycleMeasured">False where c₀ is the user's or the default 90.</param>
/// <param name="Dated">Each purchase has a date.</param>
public sealed record BaseCounters(
    int Transactions,
    int Purchases,
    int Clients,
    int WithoutPurchases,
    decimal Revenue,
    DateOnly? FirstPurchase,
    DateOnly AnalysisDate,
    double BaseCycleDays,
    bool BaseCycleMeasured,
    bool Dated);
