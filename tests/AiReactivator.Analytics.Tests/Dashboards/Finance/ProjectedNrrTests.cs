using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Dashboards.Finance;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Tests.Dashboards.Finance;

public sealed class ProjectedNrrTests
{
    /// <summary>30 clients with 1000 ₽ before the base year and 1000 ₽ in it, two newcomers, one asleep.</summary>
    static TestBase Base(int old = ProjectedNrr.NeededClients, bool dated = true) => new TestBase(dated)
        .Times(old, b => b.Bought(1000, 400, 100))
        .Times(2, b => b.Bought(700, 50, 20))
        .Bought(5000, 800);

    static Action<ClientForecasts> Forecast(int old = ProjectedNrr.NeededClients, double year = 900) => columns =>
    {
        for (var i = 0; i < old; i++)
        {
            columns.Set(i, churn: 0.3, spend: 200, year: year, yearIfAlive: year + 300);
        }

        columns.Set(old, churn: 0.3, spend: 100, year: 500);
        columns.Set(old + 1, churn: 0.3, spend: 100, year: 500);
        columns.Set(old + 2, churn: 0.9, spend: 1, year: 10);
    };

    [Fact]
    public void Base_risk_forecast_and_what_follows()
    {
        var nrr = FinanceBase.Of(Base(), Forecast()).Nrr;

        // Base 30 · 1000; forecast 30 · 900; risk 30 · 300; potential 27 000 + 9 000 − 30 000.
        Assert.Equal((30, 30_000, 27_000, 9_000, 6_000), (nrr.Clients, nrr.Base!.Roubles, nrr.Forecast!.Roubles, nrr.Risk!.Roubles, nrr.Potential!.Roubles));
        Assert.Equal(0.9, nrr.Nrr!.Value, 12);
        Assert.Equal((2, 1_000, 10), (nrr.NewcomerClients, nrr.Newcomers!.Roubles, nrr.Asleep!.Roubles));
        Assert.Equal(["Base", "Trend", "Risk", "Revenue"], nrr.Steps.Select(step => step.Step));
        Assert.Equal([30_000, 36_000, 27_000, 27_000], nrr.Steps.Select(step => step.After));
        Assert.Equal(EvidenceGrade.Fact, nrr.Base.Evidence);
    }

    [Theory]
    [InlineData(900, 0.0, NrrVerdict.Shrinks)]
    [InlineData(900, 0.3, NrrVerdict.None)]
    [InlineData(1400, 0.0, NrrVerdict.Grows)]
    [InlineData(1400, 0.3, NrrVerdict.None)]
    public void Verdict_only_outside_the_error(double year, double error, NrrVerdict verdict)
    {
        // Without an error of the level the interval is that of chance: clients are sure to buy the sum, so it is next to nothing.
        var nrr = FinanceBase.Of(Base(), Sure(year), FinanceBase.Exact with { SumErrors = new SumErrors(error, error, error, true) }).Nrr;

        Assert.Equal(verdict, nrr.Verdict);
        Assert.InRange(nrr.Nrr!.Value, nrr.Low!.Value, nrr.High!.Value);

        Action<ClientForecasts> Sure(double sum) => columns =>
        {
            Forecast(year: sum)(columns);
            for (var i = 0; i < 30; i++)
            {
                (columns.Return[i], columns.Purchases[i], columns.Spend[i]) = (0.9999, 1000, columns.Ltv365[i]);
            }
        };
    }

    [Fact]
    public void Undated_has_fifteen_points_and_no_verdict()
    {
        // Purchases 400 and 100 days ago are the first and the last of n = 2: half of LTV is in the base year.
        var quality = FinanceBase.Exact with { State = ForecastState.Untested, Grade = ForecastGrade.C, SumErrors = SumErrors.Untested };

        var nrr = FinanceBase.Of(Base(dated: false), Forecast(year: 3000), quality).Nrr;

        Assert.Equal((30_000, EvidenceGrade.Estimate), (nrr.Base!.Roubles, nrr.Base.Evidence));
        Assert.Equal((3, 2.85, 3.15), (Math.Round(nrr.Nrr!.Value, 9), Math.Round(nrr.Low!.Value, 9), Math.Round(nrr.High!.Value, 9)));
        Assert.Equal((85_500m, 94_500m), (nrr.Forecast!.Low, nrr.Forecast.High));
        Assert.Equal(NrrVerdict.None, nrr.Verdict);
    }

    [Theory]
    [InlineData(new[] { 730, 400, 0 }, 1)]
    [InlineData(new[] { 728, 400, 0 }, 2)]
    [InlineData(new[] { 500, 366 }, 0)]
    [InlineData(new[] { 500, 365 }, 0)]
    [InlineData(new[] { 500, 364 }, 1)]
    [InlineData(new[] { 364 }, 1)]
    [InlineData(new[] { 300, 200, 100 }, 3)]
    [InlineData(new[] { 1095, 900, 800, 0 }, 1)]
    public void Undated_base_year_takes_purchases_as_evenly_spaced(int[] daysAgo, int inYear)
    {
        // Three purchases 730 … 0 days ago: the middle one 365 days ago, which is the day before the year. 728 … 0: 364 days ago, in it.
        // Four from 1095 on: 1095, 730, 365 and 0 days ago, one in the year.
        var year = YearRevenue.Of(new TestBase(dated: false).Bought(100, daysAgo).Build());

        Assert.Equal(inYear * 100_00, year.ByClient[0]);
    }

    [Fact]
    public void Refunds_without_a_date_are_taken_off_in_the_same_part_and_nobody_counts_below_zero()
    {
        var table = new TestBase()
            .Add(new TestClient { Purchases = [new(400, 1000_00, "A"), new(100, 3000_00, "A")], Refunds = 400_00 })
            .Add(new TestClient { Purchases = [new(100, 100_00, "A")], Refunds = 900_00 })
            .OnlyRefunded(50);

        // LTV 3600 · 3000/4000.
        Assert.Equal([2700_00, 0, 0], YearRevenue.Of(table.Build()).ByClient);
    }

    [Fact]
    public void Growth_has_to_hold_after_refunds_too()
    {
        var table = new TestBase().Times(30, b => b.Add(new TestClient { Purchases = [new(400, 1000_00, "A"), new(100, 1000_00, "A")], Refunds = 500_00 }));

        // Base 30 · 750. Forecast 30 · 900: 1.2 of it, but 0.9 after refunds of a quarter.
        var nrr = FinanceBase.Of(table, columns =>
        {
            for (var i = 0; i < 30; i++)
            {
                columns.Set(i, churn: 0.1, spend: 900, year: 900, returns: 0.999999);
            }
        }).Nrr;

        Assert.Equal((22_500, 0.25, NrrVerdict.None), (nrr.Base!.Roubles, nrr.RefundShare!.Value, nrr.Verdict));
        Assert.True(nrr.Low > 1);
    }

    [Fact]
    public void Under_thirty_clients_it_is_not_shown()
    {
        var nrr = FinanceBase.Of(Base(29), Forecast(29)).Nrr;

        Assert.Equal((WidgetGap.TooFewClients, 29, 30), (nrr.State.Gap, nrr.State.Have, nrr.State.Need));
        Assert.Null(nrr.Base ?? nrr.Forecast ?? nrr.Potential ?? nrr.Risk);
        Assert.Null(nrr.Nrr);
        Assert.Empty(nrr.Steps);
    }

    [Fact]
    public void Base_year_under_a_twentieth_of_LTV_is_not_shown()
    {
        // 30 · 10 ₽ in the year; 30 · 210 ₽ and 30 · 190 ₽ of LTV: 4.8 % and 5.3 %.
        var tiny = FinanceBase.Of(Of(200)).Nrr;
        var enough = FinanceBase.Of(Of(180)).Nrr;

        Assert.Equal((WidgetGap.SmallBase, 0.05), (tiny.State.Gap, tiny.State.Need));
        Assert.Equal(10.0 / 210, tiny.State.Have!.Value, 12);
        Assert.True(enough.State.Shown);

        static TestBase Of(int before) => new TestBase().Times(30, b => b.Add(new TestClient { Purchases = [new(900, before * 100, "A"), new(10, 1000, "A")] }));
    }

    [Fact]
    public void History_under_a_year_is_named()
    {
        var state = FinanceBase.Of(new TestBase().Times(40, b => b.Bought(100, 300, 10))).Nrr.State;

        Assert.Equal((WidgetGap.ShortHistory, 300, 365), (state.Gap, state.Have, state.Need));
    }
}
