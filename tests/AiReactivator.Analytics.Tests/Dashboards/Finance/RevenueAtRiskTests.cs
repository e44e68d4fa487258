using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Tests.Dashboards.Finance;

public sealed class RevenueAtRiskTests
{
    // AOV × churn: 1000 × 0.10, 2000 × 0.50, 3000 × 0.60, 500 × 0.80, 4000 × 0.81; one client with refunds only.
    static TestBase Base(bool dated = true) => new TestBase(dated)
        .Bought(1000, 10, 200).Bought(2000, 20).Bought(3000, 30, 60, 90).Bought(500, 40).Bought(4000, 300).OnlyRefunded(70);

    static void Forecast(ClientForecasts columns)
    {
        columns.Set(0, churn: 0.10, spend: 900, ifAlive: 1000);
        columns.Set(1, churn: 0.50, spend: 500, ifAlive: 2000);
        columns.Set(2, churn: 0.60, spend: 700, ifAlive: 700);
        columns.Set(3, churn: 0.80, spend: 0, ifAlive: 250);
        columns.Set(4, churn: 0.81, spend: 100, ifAlive: 1100);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Next_cheques_by_level_of_risk(bool dated)
    {
        var risk = FinanceBase.Of(Base(dated), Forecast).AtRisk;

        Assert.Equal([RiskLevel.Low, RiskLevel.Middle, RiskLevel.High, RiskLevel.Critical], risk.Baskets.Select(basket => basket.Level));
        Assert.Equal([1, 1, 2, 1], risk.Baskets.Select(basket => basket.Clients));
        // 1800 + 400 in the basket «Высокий».
        Assert.Equal([100, 1000, 2200, 3240], risk.Baskets.Select(basket => basket.AtRisk!.Roubles));
        Assert.Equal((2200, 3240), (risk.ContactFirst!.Roubles, risk.Critical!.Roubles));
        Assert.Equal((true, false, EvidenceGrade.Estimate), (risk.State.Shown, risk.ByCycle, risk.ContactFirst.Evidence));
    }

    [Fact]
    public void Second_line_is_what_the_model_expects_to_lose_beside_what_it_expects()
    {
        var risk = FinanceBase.Of(Base(), Forecast).AtRisk;

        // 100 + 1500 + 0 + 250 + 1000, beside 900 + 500 + 700 + 0 + 100.
        Assert.Equal((2850, 2200, 90), (risk.ExpectedLoss!.Roubles, risk.ExpectedSpend!.Roubles, risk.HorizonDays));
    }

    [Fact]
    public void Interval_of_a_basket_is_the_chance_of_its_clients_and_ends_at_all_or_nothing()
    {
        var critical = FinanceBase.Of(Base(), Forecast).AtRisk.Critical!;

        // One client, 4000 with 0.81: the deviation is 4000 · √(0.81 · 0.19) = 1569.20; 1.28155 of it is 2011.02.
        Assert.Equal((1228.98m, 4000m), (critical.Low, critical.High));
    }

    [Fact]
    public void Common_error_of_the_past_widens_it()
    {
        var exact = FinanceBase.Of(Base(), Forecast).AtRisk;
        var erring = FinanceBase.Of(Base(), Forecast, FinanceBase.Exact with { SumErrors = new SumErrors(0.1, 0.1, 0.1, true) }).AtRisk;

        // Σ return = 0.9 + 0.5 + 0.4 + 0.2 + 0.19 = 2.19; Σ return · churn = 0.09 + 0.25 + 0.24 + 0.16 + 0.1539 = 0.8939;
        // a tenth of the buyers more or less is a shift of 0.1 · 2.19 / 0.8939 = 0.244994 of the log-odds.
        // Basket «Высокий»: 3000² · 0.24 + 500² · 0.16 = 2 200 000 by chance; (3000 · 0.24 + 500 · 0.16) · 0.244994 = 195.995 by the shift.
        // 1.28155 · √2 200 000 = 1900.84; 1.28155 · √(2 200 000 + 38 414.1) = 1917.37.
        Assert.Equal(2200 - 1900.84m, exact.ContactFirst!.Low!.Value, 1);
        Assert.Equal(2200 - 1917.37m, erring.ContactFirst!.Low!.Value, 1);
        Assert.True(erring.ExpectedLoss!.High > exact.ExpectedLoss!.High);
    }

    [Fact]
    public void Level_stands_beside_what_it_was_worth_in_the_past()
    {
        var quality = FinanceBase.Exact with { Classes = [new ClassShare("activity", "High", 1, 1), new ClassShare("risk", "High", 40, 7)] };

        var baskets = FinanceBase.Of(Base(), Forecast, quality).AtRisk.Baskets;

        Assert.Equal((40, 7), (baskets[2].TestedClients, baskets[2].TestedBought));
        Assert.Null(baskets[3].TestedClients);
    }

    [Fact]
    public void Without_forecasts_clients_are_counted_by_cycle_and_money_is_left_out()
    {
        var quality = new ForecastQuality(ForecastState.TooLittle, ForecastGrade.D, GradeReason.TooFewRepeats, 90) { Repeats = 3 };

        var risk = FinanceBase.Of(Base(), Forecast, quality).AtRisk;

        Assert.Equal((WidgetGap.TooFewRepeats, 3, 30), (risk.State.Gap, risk.State.Have, risk.State.Need));
        // The cycle is 100 days or a little less: 10, 20, 30 and 40 days of pause are low risk, 300 days of a cycle of 100 high.
        Assert.Equal((true, "4,0,1,0"), (risk.ByCycle, string.Join(',', risk.Baskets.Select(basket => basket.Clients))));
        Assert.All(risk.Baskets, basket => Assert.Null(basket.AtRisk));
        Assert.Null(risk.ContactFirst ?? risk.Critical ?? risk.ExpectedLoss ?? risk.ExpectedSpend);
    }

    [Fact]
    public void Short_history_says_how_many_days_are_there_and_needed()
    {
        var quality = new ForecastQuality(ForecastState.TooLittle, ForecastGrade.D, GradeReason.ShortHistory, 90) { Repeats = 300 };

        var state = FinanceBase.Of(new TestBase().Bought(10, 1, 50), null, quality).AtRisk.State;

        // Twice the usual cycle of 100 days, which the user gave.
        Assert.Equal((WidgetGap.ShortHistory, 50, 200), (state.Gap, state.Have, state.Need));
    }

    [Fact]
    public void Forecasts_of_grade_D_are_shown_and_marked()
    {
        var state = FinanceBase.Of(Base(), Forecast, FinanceBase.Exact with { State = ForecastState.CannotTell, Grade = ForecastGrade.D }).AtRisk.State;

        Assert.Equal((true, true), (state.Shown, state.Unreliable));
    }

    [Fact]
    public void Client_whose_refunds_are_more_than_purchases_risks_nothing()
    {
        var table = new TestBase().Add(new TestClient { Purchases = [new(10, 100_00, "A")], Refunds = 300_00 }).Bought(100, 5);

        var risk = FinanceBase.Of(table, columns =>
        {
            columns.Set(0, churn: 0.9);
            columns.Set(1, churn: 0.1);
        }).AtRisk;

        Assert.Equal((1, 0), (risk.Baskets[3].Clients, risk.Baskets[3].AtRisk!.Roubles));
    }
}
