using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Pipeline;
using AiReactivator.Analytics.Report;
using AiReactivator.Analytics.Tests.Dashboards.Finance;

namespace AiReactivator.Analytics.Tests.Report;

/// <summary>What the report tells of money at risk; forecasts are written by hand.</summary>
public sealed class MoneySectionTests
{
    const char Thin = '\u202F';
    const char Glue = '\u00A0';

    [Fact]
    public void Money_at_risk_is_told_with_its_interval_and_whom_to_begin_with()
    {
        var paragraphs = Told(FinanceBase.Exact, 0.6, 0.7, 0.9);

        // 3000 · 0.6 + 3000 · 0.7; by chance ± 1.28 · 3000 · √(0.24 + 0.21). 3000 · 0.9 ± 1.28 · 3000 · 0.3. 3 · 200 of expected spend.
        Assert.Contains("Деньги под риском: 3 900 ₽ (в 80 случаях из 100 от 1 321 ₽ до 6 000 ₽). Это следующие чеки 2 клиентов с высоким риском оттока, умноженные на вероятность, что покупки не будет; начинать стоит с них.", paragraphs);
        Assert.Contains("Ещё 2 700 ₽ (в 80 случаях из 100 от 1 547 ₽ до 3 000 ₽) приходится на 1 клиента с критическим риском: вернуть его труднее.", paragraphs);
        Assert.Contains(paragraphs, paragraph => paragraph.StartsWith("За 90 дней после даты анализа база, по прогнозу, потратит 600 ₽ (в 80 случаях из 100 от ", StringComparison.Ordinal));
    }

    [Fact]
    public void Basket_without_clients_is_not_told()
    {
        Assert.DoesNotContain(Told(FinanceBase.Exact, 0.6, 0.2, 0.2), paragraph => paragraph.Contains("критическим", StringComparison.Ordinal));
        Assert.Contains(Told(FinanceBase.Exact, 0.9, 0.2, 0.2), paragraph => paragraph.StartsWith("Под риском 2 700 ₽", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ForecastState.CannotTell)]
    [InlineData(ForecastState.TooLittle)]
    public void Where_forecasts_cannot_be_believed_only_facts_are_told(ForecastState state)
    {
        var paragraphs = Told(FinanceBase.Exact with { State = state, Grade = ForecastGrade.D }, 0.6, 0.7, 0.9);

        Assert.NotEmpty(paragraphs);
        Assert.DoesNotContain(paragraphs, paragraph => paragraph.Contains("риск", StringComparison.OrdinalIgnoreCase) || paragraph.Contains("прогнозу", StringComparison.Ordinal));
    }

    static string[] Told(ForecastQuality quality, params double[] churn)
    {
        var table = new TestBase();
        foreach (var _ in churn)
        {
            table.Bought(3000, 5);
        }

        var result = AnalysisPipeline.Compute(table.Build(), new AnalysisSettings(), null, CancellationToken.None);
        var finance = FinanceBase.Of(table, columns =>
        {
            for (var i = 0; i < churn.Length; i++)
            {
                columns.Set(i, churn[i], spend: 200);
            }
        }, quality);
        var section = MoneySection.Write(new ReportFacts(result.Overview, finance, result.Sales, result.Missing));
        return [.. section.Paragraphs.Select(paragraph => paragraph.Replace(Thin, ' ').Replace(Glue, ' '))];
    }
}
