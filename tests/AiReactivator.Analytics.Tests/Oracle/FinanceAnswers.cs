using AiReactivator.Analytics.Dashboards.Finance;

namespace AiReactivator.Analytics.Tests.Oracle;

/// <summary>What is counted in the tab of money; what a model expects is no matter of the oracle.</summary>
internal static class FinanceAnswers
{
    public static object Of(FinanceDashboard finance) => new
    {
        Nrr = new { finance.Nrr.Clients, BaseKopecks = ProductAnswers.Kopecks(finance.Nrr.Base?.Roubles), Newcomers = finance.Nrr.NewcomerClients },
        Potential = finance.Waterfall.Potential is { } potential ? new { finance.Waterfall.Period, Kopecks = ProductAnswers.Kopecks(potential.Roubles) } : null,
        RiskZone = new { finance.Contacts.Clients, ChequeKopecks = ProductAnswers.Kopecks(finance.Contacts.AverageOrder) },
        Cohorts = Cohorts(finance.Cohorts),
        Roi = Roi(finance.Roi),
        Retention = Retention(finance.Retention),
    };

    static object Cohorts(CohortLtvToCac cohorts) => new
    {
        cohorts.LeftOut,
        Points = cohorts.Points.Select(p => new { p.Month, p.Cohorts, p.Clients, MarginKopecks = ProductAnswers.Kopecks(p.Margin) }),
        MarginPerClientKopecks = ProductAnswers.Kopecks(cohorts.MarginPerClient),
        cohorts.LtvToCac,
    };

    static object Roi(RoiSimulator roi) => new
    {
        BudgetKopecks = ProductAnswers.Kopecks(roi.Budget),
        roi.Returned,
        Low = roi.ReturnedLow,
        High = roi.ReturnedHigh,
        RevenueKopecks = ProductAnswers.Kopecks(roi.Revenue),
        GoodsKopecks = ProductAnswers.Kopecks(roi.CostOfGoods),
        ProfitKopecks = ProductAnswers.Kopecks(roi.Profit),
        ProfitLowKopecks = ProductAnswers.Kopecks(roi.ProfitLow),
        ProfitHighKopecks = ProductAnswers.Kopecks(roi.ProfitHigh),
        Chance = roi.ChanceOfProfit,
        roi.BreakEven,
        roi.Roi,
    };

    static object Retention(RetentionCalculator retention) => new
    {
        KeepKopecks = ProductAnswers.Kopecks(retention.RetentionCost),
        WinKopecks = ProductAnswers.Kopecks(retention.AcquisitionCost),
        SavingKopecks = ProductAnswers.Kopecks(retention.Saving),
        PerReturnedKopecks = ProductAnswers.Kopecks(retention.CostPerReturned),
        Chance = retention.ChanceOfSaving,
        retention.BreakEven,
    };
}
