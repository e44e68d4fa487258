using AiReactivator.Analytics.Dashboards.Overview;

namespace AiReactivator.Analytics.Dashboards.Capabilities;

/// <summary>The widgets that the product has, one line each. A tab that is not built yet has none here: nothing is promised.</summary>
static class WidgetCatalogue
{
    public static IReadOnlyList<Widget> All { get; } =
    [
        // Overview.
        new("BaseCounters"),
        new("HealthIndex") { ByCycle = true, NeedsBuyers = HealthIndex.NeededClients },
        new("BaseStructure") { ByCycle = true },
        new("BiggestOutsideCycle") { ByCycle = true, NeedsForecast = true, Best = CapabilityGrade.Estimate },
        new("RiskLevels") { ByCycle = true, NeedsForecast = true, Best = CapabilityGrade.Estimate },
        new("PastTest", "date") { NeedsForecast = true },

        // Sales.
        new("TimingGroups") { ByCycle = true },
        new("CallTable") { ByCycle = true },
        new("ClientForecasts") { NeedsForecast = true, Best = CapabilityGrade.Estimate },
        new("NextProduct", "product") { NeedsForecast = true, Best = CapabilityGrade.Estimate },
        new("PurchaseCount") { CountsOrders = true },
        new("RhythmStrip", "date"),
        new("RecoveredClients", "date") { ByCycle = true },
        new("LastProduct", "product", "date"),
        new("DiscountProfile", "discounted"),
        new("Complaints", "complaints"),
        new("Tickets", "tickets"),

        // Report and exports.
        new("Report"),
        new("ClientsExport"),
        new("CallsExport"),
    ];
}
