using AiReactivator.Analytics.Metrics;

namespace AiReactivator.Analytics.Dashboards.Overview;

/// <summary>«Структура рисков базы», by cycle.</summary>
/// <param name="Classes">Active, at risk, critical: always three, in this order; clients without purchases are in none.</param>
public sealed record BaseStructure(IReadOnlyList<StructureClass> Classes);

/// <summary>One class of the structure.</summary>
/// <param name="Activity">Which.</param>
/// <param name="Clients">How many.</param>
/// <param name="Share">Of clients with purchases; null over nothing.</param>
/// <param name="Revenue">LTV of the class, roubles.</param>
/// <param name="RevenueShare">Of the sum of positive LTV; null over nothing.</param>
public sealed record StructureClass(Activity Activity, int Clients, double? Share, decimal Revenue, double? RevenueShare);
