using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Dashboards.Finance;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Tests.Dashboards.Finance;

/// <summary>A is 24.05.2026, so that April is the last month that is over.</summary>
public sealed class CohortLtvToCacTests
{
    /// <summary>Cohort of March: 1000 ₽ on 10.03 and 500 ₽ on 09.04. Cohort of April: 2000 ₽ on 09.04 and 300 ₽ on 04.05.</summary>
    static TestBase Base(bool dated = true, long? costOfFirst = null, long? costOfSecond = null) => new TestBase(dated)
        .Add(new TestClient { Purchases = [new(75, 1000_00, "A", costOfFirst), new(45, 500_00, "A")] })
        .Add(new TestClient { Purchases = [new(45, 2000_00, "A", costOfSecond), new(20, 300_00, "A")] });

    static ForecastQuality TooLittle { get; } = new(ForecastState.TooLittle, ForecastGrade.D, GradeReason.TooFewRepeats, 90);

    [Fact]
    public void Points_hold_only_cohorts_whose_month_has_ended()
    {
        var cohorts = FinanceBase.Of(Base(), null, TooLittle).Cohorts;

        // M0: (1000 + 2000) / 2 clients · 30 %. M1: only March, (1000 + 500) · 30 %. May is not over.
        Assert.Equal([new CohortPoint(0, 2, 2, 450), new CohortPoint(1, 1, 1, 450)], cohorts.Points);
        // 3800 / 2 · 30 %, over 3000.
        Assert.Equal((570m, 0.19, EvidenceGrade.Assumption), (cohorts.MarginPerClient, Math.Round(cohorts.LtvToCac!.Value, 9), cohorts.Margin.Evidence));
        Assert.Equal((Payback.Unknown, null), (cohorts.Payback, cohorts.PaybackMonth));
        Assert.Empty(cohorts.Forecast);
    }

    [Fact]
    public void Paid_back_in_the_first_month_that_reaches_the_cost()
    {
        var cohorts = FinanceBase.Of(
            new TestBase().Add(new TestClient { Purchases = [new(200, 1000_00, "A"), new(100, 1000_00, "A")] }),
            null, TooLittle, new CalculationSettings { AcquisitionCost = 600, Margin = 0.5 }).Cohorts;

        // 05.11.2025 and 13.02.2026: 500 ₽ till January, month 2, and 1000 ₽ from February on, month 3.
        Assert.Equal([500, 500, 500, 1000, 1000, 1000], cohorts.Points.Select(point => point.Margin));
        Assert.Equal((Payback.ByFact, 3), (cohorts.Payback, cohorts.PaybackMonth));
    }

    [Theory]
    [InlineData(453, Payback.ByForecast, 3)]
    [InlineData(600, Payback.NotWithinYear, null)]
    public void Line_of_the_model_goes_on_from_the_last_point(int cac, Payback payback, int? month)
    {
        // The client of the last point, March, is expected to spend a rouble a day: H is the year, so that the line is straight.
        var quality = FinanceBase.Exact with { HorizonDays = 365 };
        var cohorts = FinanceBase.Of(Base(), columns =>
        {
            columns.Set(0, churn: 0.1, spend: 365, year: 365);
            columns.Set(1, churn: 0.1, spend: 9999, year: 9999);
        }, quality, new CalculationSettings { AcquisitionCost = cac }).Cohorts;

        // Month 2 ends on 31.05.2026, in 7 days: 450 + 7 · 0.3; month 3 on 30.06, in 37; month 12 on 31.03.2027, in 311.
        Assert.Equal([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], cohorts.Forecast.Select(point => point.Month));
        Assert.Equal((452.10m, 461.10m, 543.30m), (cohorts.Forecast[0].Margin.Roubles, cohorts.Forecast[1].Margin.Roubles, cohorts.Forecast[^1].Margin.Roubles));
        Assert.Equal((payback, month), (cohorts.Payback, cohorts.PaybackMonth));
        Assert.All(cohorts.Forecast, point => Assert.InRange(point.Margin.Roubles, point.Margin.Low!.Value, point.Margin.High!.Value));
    }

    [Fact]
    public void Line_counts_what_was_bought_in_the_month_that_is_not_over()
    {
        var quality = FinanceBase.Exact with { HorizonDays = 365 };
        var cohorts = FinanceBase.Of(
            new TestBase().Add(new TestClient { Purchases = [new(75, 1000_00, "A"), new(3, 200_00, "A")] }),
            columns => columns.Set(0, churn: 0.1, spend: 365, year: 365), quality).Cohorts;

        // M1 = 300; by 31.05 also 200 · 0.3 bought in May, and 7 days to come.
        Assert.Equal((300, 362.10m), (cohorts.Points[^1].Margin, cohorts.Forecast[0].Margin.Roubles));
    }

    [Fact]
    public void Twelve_months_that_do_not_reach_the_cost_are_said_so()
    {
        var cohorts = FinanceBase.Of(new TestBase().Bought(1000, 600), null, TooLittle).Cohorts;

        Assert.Equal((13, Payback.NotWithinYear), (cohorts.Points.Count, cohorts.Payback));
    }

    [Fact]
    public void Undated_says_what_clients_of_each_age_have_brought_and_names_the_column_that_is_missing()
    {
        var cohorts = FinanceBase.Of(Base(dated: false), null, TooLittle).Cohorts;

        // First purchases in April and March, 0 and 1 whole months ago: 2300 · 30 % and 1500 · 30 % by now.
        Assert.Equal([new CohortPoint(0, 1, 1, 690), new CohortPoint(1, 1, 1, 450)], cohorts.Points);
        Assert.Equal((CohortBasis.Age, true, "date"), (cohorts.Basis, cohorts.State.Shown, cohorts.State.Columns.Single()));
        Assert.Equal(Payback.Unknown, cohorts.Payback);
    }

    [Fact]
    public void Clients_whose_first_purchase_is_not_in_the_file_are_left_out()
    {
        var table = Base().Add(new TestClient { Purchases = [new(45, 100_00, "A")], StatedFirst = 900 });

        Assert.Equal((1, 2), (FinanceBase.Of(table, null, TooLittle).Cohorts.LeftOut, FinanceBase.Of(table, null, TooLittle).Cohorts.Points[0].Clients));
    }

    [Fact]
    public void Refunds_lower_the_margin_of_all_months_alike()
    {
        var table = new TestBase().Add(new TestClient { Purchases = [new(75, 1000_00, "A"), new(45, 1000_00, "A")], Refunds = 500_00 });

        // 1000 · 0.75 · 0.3, then twice that.
        Assert.Equal([225, 450], FinanceBase.Of(table, null, TooLittle).Cohorts.Points.Select(point => point.Margin));
    }

    [Fact]
    public void Margin_is_that_of_the_file_where_it_tells_half_of_the_money()
    {
        // Costs of 1000 ₽ and 2000 ₽ are 600 and 800: 1 − 1400 / 3000. Of the other 800 ₽ they are unknown.
        var told = Base(costOfFirst: 600_00, costOfSecond: 800_00);
        var hardly = Base(costOfFirst: 600_00);
        var atLoss = Base(costOfFirst: 6000_00, costOfSecond: 6000_00);

        var fact = FinanceBase.Of(told, null, TooLittle).Cohorts.Margin;
        Assert.Equal((1 - (1400.0 / 3000), EvidenceGrade.Fact), (fact.Share, fact.Evidence));
        Assert.Equal(new MarginShare(0.3, EvidenceGrade.Assumption), FinanceBase.Of(hardly, null, TooLittle).Cohorts.Margin);
        Assert.Equal(new MarginShare(0, EvidenceGrade.Fact), FinanceBase.Of(atLoss, null, TooLittle).Cohorts.Margin);
        Assert.Equal(new MarginShare(0.4, EvidenceGrade.Assumption), FinanceBase.Of(told, null, TooLittle, new CalculationSettings { Margin = 0.4 }).Cohorts.Margin);
    }
}
