using System.Text.Json;
using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Models.NextProduct;
using AiReactivator.Analytics.Pipeline;
using AiReactivator.Analytics.Tests.Models.Forecasting;

namespace AiReactivator.Analytics.Tests.Dashboards;

/// <summary>What lists show, sort and filter of the forecasts, in each state of a base.</summary>
public sealed class ClientOutlookTests
{
    static readonly AnalysisResult Tested = Compute(DrawnBase.Of(500, seed: 5, after: 0).Table);
    static readonly AnalysisResult CannotTell = Compute(DrawnBase.Of(400, seed: 13, after: 0, sameForAll: true).Table);
    static readonly AnalysisResult TooLittle = Compute(new TestBase().Bought(10, 331, 231).Bought(20, 100, 0).Bought(30, 40).OnlyRefunded(1).Build());

    [Fact]
    public void Row_shows_the_figures_of_the_forecast()
    {
        Assert.Equal(ForecastState.Tested, Tested.Sales.Trust.State);
        foreach (var row in All(Tested, new ClientQuery()))
        {
            var (outlook, forecasts) = (row.Outlook!, Tested.Forecast.Clients);
            Assert.Equal(RiskRule.WholePercent(forecasts.Churn(row.Client)), outlook.ChurnPercent);
            Assert.Equal((RiskRule.OfChurn(outlook.ChurnPercent!.Value / 100.0), false), (outlook.Risk!.Value, outlook.RiskByCycle));
            Assert.Equal(forecasts.Return[row.Client], outlook.Return);
            Assert.Equal((double)outlook.Spend!, forecasts.Spend[row.Client] / 100, 0.005);
            Assert.Equal((double)outlook.Ltv365!, forecasts.Ltv365[row.Client] / 100, 0.005);
            Assert.True(outlook.SpendLow <= outlook.SpendHigh);
            Assert.InRange(outlook.Next.Count, 1, 3);
            Assert.Equal(outlook.Next.Select(n => n.Probability).OrderDescending(), outlook.Next.Select(n => n.Probability));
        }
    }

    [Fact]
    public void Where_nobody_can_be_told_from_anybody_products_and_the_risk_by_cycle_are_left()
    {
        Assert.Equal((ForecastState.CannotTell, false), (CannotTell.Sales.Trust.State, CannotTell.Sales.Trust.Reliable));
        Assert.All(All(CannotTell, new ClientQuery()), row =>
        {
            Assert.Equal((RiskRule.OfCycle(row.SleepRatio!.Value), true), (row.Outlook!.Risk!.Value, row.Outlook.RiskByCycle));
            Assert.Equal((null, null, null, null), (row.Outlook.ChurnPercent, row.Outlook.Return, row.Outlook.Spend, row.Outlook.Ltv365));
            Assert.False(row.Outlook.Reliable);
            Assert.NotEmpty(row.Outlook.Next);
        });
        Assert.Equal(CannotTell.Overview.Counters.Clients, CannotTell.Overview.Risks.Levels.Sum(level => level.Clients));
    }

    [Fact]
    public void Where_there_is_too_little_the_risk_is_by_cycle_and_there_is_no_figure()
    {
        var rows = All(TooLittle, new ClientQuery { Sort = ClientSort.Risk, Descending = true });

        Assert.Equal([0, 2, 1, 3], rows.Select(r => r.Client));
        Assert.Equal([RiskLevel.High, RiskLevel.Low, RiskLevel.Low, null], rows.Select(r => r.Outlook?.Risk));
        Assert.All(rows[..3], row =>
        {
            Assert.True(row.Outlook!.RiskByCycle);
            Assert.Equal((null, null, null), (row.Outlook.ChurnPercent, row.Outlook.Return, row.Outlook.SpendHigh));
            Assert.Empty(row.Outlook.Next);
        });
        Assert.Equal([0], All(TooLittle, new ClientQuery { Risks = [RiskLevel.High, RiskLevel.Critical] }).Select(r => r.Client));
        Assert.Equal([2, 1, 0, 0], TooLittle.Overview.Risks.Levels.Select(l => l.Clients).Order().Reverse());
    }

    [Fact]
    public void Product_has_one_chance_in_a_row()
    {
        var clients = new TestBase();
        for (var i = 0; i < 20; i++)
        {
            clients.Add(new TestClient { Purchases = [new(70, 100_00, "принтер"), new(40, 100_00, "картридж")] });
        }

        var table = clients.Add(new TestClient { Purchases = [new(40, 100_00, "принтер")] }).Build();
        var forecast = new BaseForecast(new ClientForecasts(table.Count), new ForecastQuality(ForecastState.Untested, ForecastGrade.B, GradeReason.NoDates, 90));
        var model = NextProductTrainer.Fit(table, new NextProductOptions(), CancellationToken.None);
        var outlooks = new ClientOutlooks(table, ClientMetrics.Compute(table, null, CancellationToken.None), forecast, model);
        var row = JsonSerializer.Serialize(outlooks.For(20), JsonSerializerOptions.Web);

        Assert.Contains("\"next\":[{\"product\":", row, StringComparison.Ordinal);
        Assert.Contains("\"notBought\":[{\"product\":", row, StringComparison.Ordinal);
        Assert.Contains("\"probability\":", row[..row.IndexOf("\"notBought\"", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.DoesNotContain("\"probability\":", row[row.IndexOf("\"notBought\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Test_of_the_past_tells_money_in_roubles_only()
    {
        var trial = JsonSerializer.Serialize(Tested.Overview.Past.Trial, JsonSerializerOptions.Web);

        Assert.Contains("\"callMoney\":{", trial, StringComparison.Ordinal);
        Assert.DoesNotContain("\"spent\"", trial, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ClientSort.Risk)]
    [InlineData(ClientSort.Return)]
    [InlineData(ClientSort.Spend)]
    [InlineData(ClientSort.Ltv365)]
    public void Order_is_that_of_the_figure(ClientSort sort)
    {
        Func<ClientOutlook, double> key = sort switch
        {
            ClientSort.Risk => o => o.ChurnPercent!.Value,
            ClientSort.Return => o => o.Return!.Value,
            ClientSort.Spend => o => (double)o.Spend!,
            _ => o => (double)o.Ltv365!,
        };
        var ascending = All(Tested, new ClientQuery { Sort = sort }).Select(r => key(r.Outlook!)).ToArray();
        var descending = All(Tested, new ClientQuery { Sort = sort, Descending = true }).Select(r => key(r.Outlook!)).ToArray();

        Assert.Equal(ascending.Order(), ascending);
        Assert.Equal(ascending.OrderDescending(), descending);
        Assert.True(ascending[0] < ascending[^1]);
    }

    [Fact]
    public void Filters_by_figure_hold_both_ends_and_leave_out_who_has_none()
    {
        var all = All(Tested, new ClientQuery());
        var figures = all.Select(r => r.Outlook!.Return!.Value).Order().ToArray();
        var (from, to) = (figures[100], figures[200]);

        AssertFilters(new ClientQuery { Return = new(from, to) }, o => o.Return >= from && o.Return <= to);
        AssertFilters(new ClientQuery { Churn = new(51, null) }, o => o.ChurnPercent >= 51);
        AssertFilters(new ClientQuery { Spend = new(null, 500), Ltv365 = new(100, null) }, o => o.Spend <= 500 && o.Ltv365 >= 100);
        AssertFilters(new ClientQuery { Risks = [RiskLevel.High] }, o => o.Risk is RiskLevel.High);
        Assert.Empty(All(CannotTell, new ClientQuery { Churn = new(null, null) }));
        Assert.Equal(CannotTell.Overview.Counters.Clients, All(CannotTell, new ClientQuery { Risks = [.. Enum.GetValues<RiskLevel>()] }).Length);
    }

    [Fact]
    public void Levels_of_the_overview_are_those_of_the_list_and_their_money_is_that_of_the_base()
    {
        var levels = Tested.Overview.Risks.Levels;

        Assert.Equal(Enum.GetValues<RiskLevel>(), levels.Select(l => l.Level));
        Assert.All(levels, level => Assert.Equal(Tested.Query(new ClientQuery { Risks = [level.Level] }).Total, level.Clients));
        Assert.Equal(1, levels.Sum(l => l.Share), 9);
        Assert.Equal(Tested.Overview.Counters.Revenue, levels.Sum(l => l.Revenue));
        Assert.Equal(Tested.Forecast.Clients.Spend.Sum() / 100, (double)levels.Sum(l => l.Spend!.Value), 0.05);
        Assert.Contains(levels, level => level.Past is { Clients: > 0 });
    }

    static void AssertFilters(ClientQuery query, Func<ClientOutlook, bool> holds)
    {
        var expected = All(Tested, new ClientQuery()).Where(row => holds(row.Outlook!)).Select(row => row.Client).ToArray();

        Assert.NotEmpty(expected);
        Assert.Equal(expected, All(Tested, query).Select(row => row.Client));
    }

    static ClientRow[] All(AnalysisResult result, ClientQuery query) => [.. result.Query(query with { Take = 500 }).Rows];

    static AnalysisResult Compute(AiReactivator.Analytics.Clients.ClientTable table) =>
        AnalysisPipeline.Compute(table, new AnalysisSettings { UsualCycleDays = 100 }, null, CancellationToken.None);
}
