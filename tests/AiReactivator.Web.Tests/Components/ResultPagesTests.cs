using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Contract;
using AiReactivator.Web.Components.Overview;
using AiReactivator.Web.Components.Report;
using AiReactivator.Web.Components.Sales;
using AiReactivator.Web.Components.Shared;
using AiReactivator.Web.Tests.Runs;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace AiReactivator.Web.Tests.Components;

public sealed class ResultPagesTests : PageContext
{
    [Fact]
    public async Task Tab_without_a_run_leads_to_the_start_and_says_what_for()
    {
        await Session.AttachAsync();
        Render<SalesPage>();
        Assert.EndsWith("/?for=sales", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tab_of_a_run_under_way_leads_to_its_progress()
    {
        await StartAsync();
        Render<OverviewPage>();
        Assert.Equal("/", new Uri(Services.GetRequiredService<NavigationManager>().Uri).PathAndQuery);
    }

    [Theory]
    [InlineData(46, 20, "46 из 75\u00A0клиентов замолчали. Ещё 20 можно вернуть: начните с них")]
    [InlineData(46, 1, "46 из 75\u00A0клиентов замолчали. Ещё одного можно вернуть: начните с него")]
    [InlineData(1, 0, "1 из 75\u00A0клиентов замолчал надолго: начните с самых крупных")]
    [InlineData(0, 2, "2 из 75\u00A0клиентов выбились из своего ритма, но вернуть их ещё легко: позвоните им первыми")]
    [InlineData(0, 0, "Все покупают в своём ритме: 75\u00A0клиентов, никто не замолчал")]
    public async Task Overview_opens_with_the_answer(int critical, int risk, string answer)
    {
        Worker.Overview = Overview(critical, risk);
        await FinishAsync();
        Assert.Equal(answer, Render<OverviewPage>().Find("h1").TextContent);
    }

    [Fact]
    public async Task Base_without_repeats_is_not_said_to_buy_in_its_rhythm()
    {
        var overview = Overview(0, 0);
        Worker.Overview = overview with { Counters = overview.Counters with { Purchases = 75 } };
        await FinishAsync();
        Assert.Equal("Никто ещё не замолчал, но и повторных покупок пока нет: 75\u00A0клиентов", Render<OverviewPage>().Find("h1").TextContent);
    }

    [Fact]
    public async Task Parts_of_the_structure_are_labelled_at_the_bar()
    {
        Worker.Overview = Overview(46, 20);
        await FinishAsync();
        Assert.Equal(["10\u00A0%", "20\u00A0%", "70\u00A0%"], Render<OverviewPage>().FindAll(".split-labels")[0].Children.Select(c => c.TextContent));
    }

    [Fact]
    public async Task Class_that_kept_buying_is_not_called_lost()
    {
        var overview = Overview(46, 20);
        Worker.Overview = overview with
        {
            Structure = new([overview.Structure.Active with { Past = new(40, 10, 90) }, overview.Structure.AtRisk, overview.Structure.Critical with { Past = new(40, 6, 90) }]),
        };
        await FinishAsync();
        var page = Render<OverviewPage>();
        Assert.Equal("Давно не покупали", page.FindAll("table.shares tbody tr:not(.past-share)")[2].Children[0].TextContent.Trim());
        Assert.Contains("Давно не покупали", page.FindAll(".kpi dt")[3].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Критический отток", string.Concat(page.FindAll(".lab, td, dt").Select(e => e.TextContent)), StringComparison.Ordinal);
        Assert.EndsWith("15\u00A0%", page.FindAll("table.shares .past-share")[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("прогноз на 90\u00A0дней", page.Find(".answer p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statuses_say_what_they_were_worth()
    {
        Worker.Sales = new([new(PurchaseTiming.TooFewData, 12, 10), new(PurchaseTiming.Expected, 5, 1), new(PurchaseTiming.Now, 6, 2, new(50, 22, 90))], 1, 850m, new(0, []), Outlooks.Trust());
        await FinishAsync();
        Assert.Equal("Из них купили за 90\u00A0дней на проверке прошлым: Самое время 44\u00A0%", Render<SalesPage>().Find(".past-line").TextContent);
    }

    [Theory]
    [InlineData(1, "Пора звонить: 1\u00A0клиент, купил на 850\u00A0₽")]
    [InlineData(21, "Пора звонить: 21\u00A0клиент, вместе купили на 850\u00A0₽")]
    [InlineData(0, "Кому пора звонить, пока не видно: по одной покупке ритм не посчитать")]
    public async Task Sales_open_with_who_is_due(int callNow, string answer)
    {
        Worker.Sales = new([new(PurchaseTiming.TooFewData, 12, 10)], callNow, 850m, new(0, []), Outlooks.Trust());
        await FinishAsync();
        Assert.Equal(answer, Render<SalesPage>().Find("h1").TextContent);
    }

    [Fact]
    public async Task Index_of_a_small_base_is_a_dash_with_a_reason()
    {
        Worker.Overview = Overview(1, 1) with { Health = new(null, "TooFewClients", 0.5, null, 0.1, 0.1, false) };
        await FinishAsync();
        var page = Render<OverviewPage>();
        Assert.Equal("—", page.FindAll(".kpi dd")[1].TextContent);
        Assert.Contains("хотя бы 20 клиентов", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_that_the_Worker_no_longer_has_is_said_to_be_lost()
    {
        await FinishAsync();
        Assert.Contains("результат потерян", Render<OverviewPage>().Find("h1").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_that_is_gone_is_said_above_the_tab_that_is_still_open()
    {
        Worker.Overview = Overview(1, 1);
        var run = await FinishAsync();
        Services.GetRequiredService<NavigationManager>().NavigateTo("/overview");
        var page = Render<OverviewPage>();
        var bar = Render<ConnectionBar>();
        Assert.Empty(bar.FindAll(".cutbar"));
        Progress.Lose(run);
        bar.WaitForAssertion(() => Assert.Contains("больше не работают", bar.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("/", bar.Find("a").GetAttribute("href"));
        Assert.NotEmpty(page.FindAll(".kpi"));

        Services.GetRequiredService<NavigationManager>().NavigateTo("/");
        Assert.Empty(Render<ConnectionBar>().FindAll(".cutbar"));
    }

    [Fact]
    public async Task Report_is_waited_for_and_then_shown_whole()
    {
        var run = await StartAsync();
        Progress.Tell(Snapshots.Of(run, 1, RunState.Reporting, 3) with { ResultsReady = true, Report = ReportState.Pending });
        var page = Render<ReportPage>();
        Assert.Contains("ещё пишется", page.Markup, StringComparison.Ordinal);

        Worker.Report = new("Отчёт", new(2026, 5, 24), [new("health", "Здоровье базы", ["Индекс 35."], ["Первое", "Второе"])]);
        Progress.Tell(Snapshots.Of(run, 2, RunState.Completed, 3) with { Report = ReportState.Ready });
        page.WaitForAssertion(() => Assert.Equal("Отчёт", page.Find("h1").TextContent));
        Assert.Equal(["Первое", "Второе"], page.FindAll(".doc li").Select(li => li.TextContent));
    }

    private static OverviewDashboard Overview(int critical, int risk) => new(
        new(313, 313, 75, 0, 86_474_690m, new(2021, 1, 14), new(2026, 5, 24), 214, true, true),
        new(35, null, 0.12, 0.7, 0.267, 0.613, true),
        new([new(Activity.Active, 75 - critical - risk, 0.1, 10m, 0.5), new(Activity.AtRisk, risk, 0.2, 5m, 0.25), new(Activity.Critical, critical, 0.7, 5m, 0.25)]),
        new([Row(0)], critical + risk), Outlooks.Risks(), Outlooks.Past());
}
