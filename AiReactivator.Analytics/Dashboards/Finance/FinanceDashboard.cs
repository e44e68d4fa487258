using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Dashboards.Finance;

/// <summary>Tab «Финансы», and the money of «Обзор»: one record, one file a widget.</summary>
/// <param name="Settings">What is assumed.</param>
/// <param name="AtRisk">«Выручка под угрозой».</param>
/// <param name="Expected">Expected spend.</param>
/// <param name="Nrr">«Projected NRR».</param>
/// <param name="Waterfall">«Упущенная выгода».</param>
/// <param name="Cohorts">«Когортный LTV к CAC».</param>
/// <param name="Contacts">Whom the two calculators touch unless told otherwise.</param>
/// <param name="Roi">«Симулятор ROI», as it opens: calls.</param>
/// <param name="Retention">«Калькулятор окупаемости удержания», as it opens.</param>
public sealed record FinanceDashboard(
    CalculationSettings Settings,
    RevenueAtRisk AtRisk,
    ExpectedSpend Expected,
    ProjectedNrr Nrr,
    RevenueWaterfall Waterfall,
    CohortLtvToCac Cohorts,
    ContactGroup Contacts,
    RoiSimulator Roi,
    RetentionCalculator Retention)
{
    /// <summary>Composes the tab.</summary>
    public static FinanceDashboard Of(ClientTable clients, ClientMetrics metrics, BaseForecast forecast, CalculationSettings settings)
    {
        var inputs = new FinanceInputs(clients, metrics, forecast, settings);
        var (expected, contacts) = (ExpectedSpend.Of(inputs), ContactGroup.Of(inputs));
        var conversion = settings.ConversionOf(settings.Call);
        return new FinanceDashboard(
            settings,
            RevenueAtRisk.Of(inputs, expected.InHorizon),
            expected,
            ProjectedNrr.Of(inputs),
            RevenueWaterfall.Of(inputs),
            CohortLtvToCac.Of(inputs),
            contacts,
            RoiSimulator.Of(new RoiInput(contacts.Clients, contacts.AverageOrder ?? 0, inputs.Margin.Share, settings.Call.Cost, conversion, settings.Offer)),
            RetentionCalculator.Of(new RetentionInput(contacts.Clients, settings.Call.Cost, conversion, settings.Offer, settings.AcquisitionCost)));
    }
}
