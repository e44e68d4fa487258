using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Models.Forecasting;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RiskLevels = AiReactivator.Web.Components.Overview.RiskLevels;

namespace AiReactivator.Web.Tests.Components;

public sealed class RiskLevelsTests : PageContext
{
    [Fact]
    public void Level_shows_its_clients_its_money_and_what_it_was_worth()
    {
        var widget = Show(Outlooks.Risks());
        Assert.Equal(["Низкий", "Средний", "Высокий", "Критический"], widget.FindAll(".risk button").Select(b => b.TextContent));
        Assert.Equal(
            ["из них купили за 90\u00A0дней на проверке: 50\u00A0%", "из них купили за 90\u00A0дней на проверке: 30\u00A0%", "из них купили за 90\u00A0дней на проверке: 10\u00A0%"],
            widget.FindAll(".past-share").Select(p => p.TextContent));
        Assert.Equal("Ждём за 90 дн.", widget.FindAll("th")[3].TextContent);
        Assert.Equal("300\u00A0тыс.\u00A0₽", widget.FindAll("tbody tr")[0].Children[3].TextContent);
        Assert.Equal("Низкий: 10, Средний: 20, Высокий: 30, Критический: 40", widget.Find(".split").GetAttribute("aria-label"));
        Assert.Contains("по вероятности", widget.Find(".w-f").TextContent, StringComparison.Ordinal);
        Assert.Equal("Расчёт", widget.Find(".ev").TextContent);
    }

    [Theory]
    [InlineData(ForecastState.TooLittle)]
    [InlineData(ForecastState.CannotTell)]
    public void By_cycle_it_is_said_and_no_forecast_stands_beside_it(ForecastState state)
    {
        var widget = Show(Outlooks.Risks(Outlooks.TooLittle with { State = state }));
        Assert.Equal(["Уровень по циклу", "Клиентов", "LTV"], widget.FindAll("th").Select(th => th.TextContent));
        Assert.Contains("по циклу", widget.Find(".w-f").TextContent, StringComparison.Ordinal);
        Assert.Equal("Факт", widget.Find(".ev").TextContent);
    }

    [Fact]
    public void Class_of_few_is_counted_in_clients_and_nobody_is_nobody()
    {
        var risks = Outlooks.Risks();
        var widget = Show(risks with { Levels = [risks.Levels[0] with { Past = new(16, 4, 90) }, risks.Levels[1] with { Past = new(30, 0, 90) }, .. risks.Levels.Skip(2)] });
        Assert.EndsWith(": 4 из 16", widget.FindAll(".past-share")[0].TextContent, StringComparison.Ordinal);
        Assert.EndsWith(": никто из 30", widget.FindAll(".past-share")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Level_opens_its_clients_in_the_call_table()
    {
        await FinishAsync();
        var widget = Show(Outlooks.Risks());
        Assert.Equal("Высокий риск: 30\u00A0клиентов, открыть список", widget.FindAll(".risk button")[2].GetAttribute("aria-label"));
        widget.FindAll(".risk button")[2].Click();
        Assert.EndsWith("/sales", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Equal([RiskLevel.High], Session.Results!.Calls!.Risks);
        Assert.Equal(ClientSort.Spend, Session.Results.Calls.Sort);
    }

    private IRenderedComponent<RiskLevels> Show(Analytics.Dashboards.Overview.RiskLevels data) => Render<RiskLevels>(p => p.Add(w => w.Data, data));
}
