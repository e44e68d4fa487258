using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Dashboards.Sales;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Web.Components.Sales;
using Bunit;

namespace AiReactivator.Web.Tests.Components;

public sealed class CallTableTests : PageContext
{
    private readonly SalesDashboard sales = new(
        [new(PurchaseTiming.None, 0, 0), new(PurchaseTiming.TooFewData, 12, 10), new(PurchaseTiming.Expected, 25, 20), new(PurchaseTiming.Now, 6, 30), new(PurchaseTiming.Overdue, 32, 40)],
        22, 35_700_000m, new(75, [Row(0), Row(1, PurchaseTiming.Expected, -268), Row(2, PurchaseTiming.TooFewData, null, purchases: 1)]), Outlooks.Trust());

    [Fact]
    public async Task Timing_is_told_as_in_the_manual()
    {
        var table = await RenderAsync();
        Assert.Equal(
            ["13.01.2026 (Опоздал на 131\u00A0дн.)", "13.01.2026 (Через 268\u00A0дн.)", "Мало данных (1 покупка)"],
            table.FindAll(".c-rh .sub").Select(s => s.TextContent));
    }

    [Fact]
    public async Task Contact_is_an_empty_element_with_numbers_only()
    {
        var table = await RenderAsync();
        var contact = table.Find("client-contact");
        Assert.Equal(("0", "0", "0"), (contact.GetAttribute("n"), contact.GetAttribute("p"), contact.GetAttribute("e")));
        Assert.Equal("", contact.InnerHtml);
    }

    [Fact]
    public async Task Phone_is_copied_by_the_tab()
    {
        var table = await RenderAsync();
        table.Find(".copy").Click();
        Assert.Equal("copy", Tab.Calls[^1]);
        table.WaitForAssertion(() => Assert.Equal("Телефон скопирован", table.Find(".copy").GetAttribute("aria-label")));
    }

    [Fact]
    public async Task Filter_by_timing_is_counted_and_asks_the_Worker()
    {
        var table = await RenderAsync();
        Assert.Equal(["Все75", "Самое время6", "Просрочен32", "Еще рано25", "Мало данных12"], table.FindAll("[aria-label='Срок покупки'] button").Select(b => string.Concat(b.TextContent.Split('\n', StringSplitOptions.TrimEntries))));
        PurchaseTiming? chosen = null;
        table.Render(p => p.Add(t => t.Data, sales).Add(t => t.TimingChanged, timing => chosen = timing));
        table.FindAll(".seg button")[2].Click();
        Assert.Equal(PurchaseTiming.Overdue, chosen);

        table.Render(p => p.Add(t => t.Data, sales).Add(t => t.Timing, chosen));
        Assert.Equal([PurchaseTiming.Overdue], Worker.Queries[^1].Timings);
    }

    [Fact]
    public async Task Filters_and_order_are_as_they_were_left()
    {
        var table = await RenderAsync();
        Heading(table, "LTV").Click();
        var left = Worker.Queries[^1];
        await DisposeComponentsAsync();
        Render<CallTable>(p => p.Add(t => t.Data, sales));
        Assert.Contains(Worker.Queries.SkipWhile(q => q != left).Skip(1), q => q.Sort == left.Sort && q.Descending == left.Descending);
    }

    [Fact]
    public async Task Heading_sorts_and_a_second_click_turns_it_round()
    {
        var table = await RenderAsync();
        Show(table, "Покупки");
        Heading(table, "LTV").Click();
        Assert.Equal((ClientSort.Revenue, true), (Worker.Queries[^1].Sort, Worker.Queries[^1].Descending));
        Assert.Equal("none", Heading(table, "Покупок").ParentElement!.GetAttribute("aria-sort"));
        Assert.Equal("descending", Heading(table, "LTV").ParentElement!.GetAttribute("aria-sort"));
        Heading(table, "LTV").Click();
        Assert.Equal((ClientSort.Revenue, false), (Worker.Queries[^1].Sort, Worker.Queries[^1].Descending));
    }

    [Fact]
    public async Task Next_ten_are_asked_for()
    {
        var table = await RenderAsync();
        Assert.Equal("1–10 из 75", table.Find(".paging span").TextContent);
        table.FindAll(".paging button")[1].Click();
        Assert.Equal(10, Worker.Queries[^1].Skip);
        table.WaitForAssertion(() => Assert.Equal("11–20 из 75", table.Find(".paging span").TextContent));
    }

    [Fact]
    public async Task Search_in_the_tab_asks_for_the_clients_found_and_the_export_honours_it()
    {
        var table = await RenderAsync();
        Tab.Find(7, 9);
        table.WaitForAssertion(() => Assert.Equal([7, 9], Worker.Queries[^1].Clients));
        table.FindAll(".fbar .btn").Single(b => b.TextContent.Contains("CSV", StringComparison.Ordinal)).Click();
        var (name, query) = Assert.Single(Tab.Exports);
        Assert.Equal("calls", name);
        Assert.Equal([7, 9], query.Clients);
    }

    [Fact]
    public async Task Nobody_found_is_said_and_the_export_is_disabled()
    {
        var table = await RenderAsync();
        Worker.Query = _ => new(0, []);
        Tab.Find([]);
        table.WaitForAssertion(() => Assert.Contains("Никого не нашлось", table.Markup, StringComparison.Ordinal));
        Assert.True(table.FindAll(".fbar .btn").Single(b => b.TextContent.Contains("CSV", StringComparison.Ordinal)).HasAttribute("disabled"));
    }

    [Fact]
    public async Task Columns_that_the_file_says_nothing_of_are_not_there()
    {
        var table = await RenderAsync();
        Show(table, "Покупки");
        Assert.DoesNotContain("Скидки", table.Find("thead").TextContent, StringComparison.Ordinal);
        Worker.Query = _ => new(75, [Row(0) with { DiscountedShare = 0.25 }]);
        table.FindAll(".paging button")[1].Click();
        table.WaitForAssertion(() => Assert.Equal("Иногда (25\u00A0%)", table.Find(".c-ds:not(th)").TextContent));
    }

    [Fact]
    public async Task Forecast_of_a_client_stands_in_the_row_with_its_horizon_and_its_range()
    {
        var table = await RenderAsync(sales with { FirstPage = new(1, [Row(0) with { Outlook = Outlooks.Outlook() }]) });
        Assert.Equal(
            ["Риск по вероятности", "Вернётся за 90 дн.", "Купит на", "LTV за 365 дн.", "Что предложить"],
            table.FindAll("th").Skip(3).Take(5).Select(th => th.TextContent.Trim()));
        Assert.Equal("r3", table.Find("td.c-rk .risk").ClassList[1]);
        Assert.Equal("Высокий78\u00A0% по вероятности", Text(table.Find("td.c-rk")));
        Assert.EndsWith("22\u00A0%", Text(table.Find("td.c-rt")), StringComparison.Ordinal);
        Assert.EndsWith("18–96\u00A0тыс.\u00A0₽с учётом шанса 30\u00A0тыс.\u00A0₽", Text(table.Find("td.c-sp")), StringComparison.Ordinal);
        Assert.EndsWith("ИБП APCшанс 41\u00A0%Новое: Сервер HP", Text(table.Find("td.c-nx")), StringComparison.Ordinal);
        Assert.Contains("за 90\u00A0дней", table.Find("th.c-rt").GetAttribute("title"), StringComparison.Ordinal);
        Assert.Contains("за 90\u00A0дней", table.Find(".w-f").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Факт", "Расчёт"], table.FindAll(".w-h .ev").Select(e => e.TextContent));
        Assert.Empty(table.FindAll(".doubt"));
    }

    [Fact]
    public async Task Product_that_is_new_to_the_client_is_not_named_twice()
    {
        var outlook = Outlooks.Outlook() with { Next = [new("Сервер HP", 0.3, 1)], NotBought = [new("Сервер HP", 1), new("Кабель", 1)] };
        var table = await RenderAsync(sales with { FirstPage = new(1, [Row(0) with { Outlook = outlook }]) });
        Assert.EndsWith("Сервер HPшанс 30\u00A0%Новое: Кабель", Text(table.Find("td.c-nx")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_said_to_be_certain()
    {
        var outlook = Outlooks.Outlook(100) with { Return = 0.001, Risk = RiskLevel.Critical };
        var table = await RenderAsync(sales with { FirstPage = new(1, [Row(0) with { Outlook = outlook }]) });
        Assert.Equal("Критическийбольше\u00A099\u00A0% по вероятности", Text(table.Find("td.c-rk")));
        Assert.EndsWith("меньше\u00A01\u00A0%", Text(table.Find("td.c-rt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Base_of_too_little_has_the_risk_by_cycle_beside_the_purchases_and_no_figure()
    {
        var byCycle = new ClientOutlook(null, RiskLevel.Middle, true, null, null, null, null, null, false, [], []);
        var table = await RenderAsync(sales with { Trust = Outlooks.TooLittle, FirstPage = new(1, [Row(0) with { Outlook = byCycle }]) });
        var headings = table.FindAll("th").Select(th => th.TextContent.Trim()).ToArray();
        Assert.Contains("Риск по циклу", headings);
        Assert.Contains("Средний чек", headings);
        Assert.DoesNotContain("Вернётся за 90 дн.", headings);
        Assert.Equal("Средний2,0 паузы по циклу", Text(table.Find("td.c-rk")));
        Assert.Contains("мало повторных покупок", table.Find(".doubt").TextContent, StringComparison.Ordinal);
        Assert.Empty(table.FindAll("[aria-label='Столбцы']"));
        Assert.Equal(["Факт"], table.FindAll(".w-h .ev").Select(e => e.TextContent));
    }

    [Fact]
    public async Task Base_that_tells_nobody_from_anybody_offers_products_and_says_that_there_is_no_forecast()
    {
        var products = new ClientOutlook(null, RiskLevel.Middle, true, null, null, null, null, null, false, [new("Чай", 0.2, 1)], []);
        var table = await RenderAsync(sales with { Trust = Outlooks.CannotTell, FirstPage = new(1, [Row(0) with { Outlook = products }]) });
        Assert.Contains("личный прогноз невозможен", table.Find(".doubt").TextContent, StringComparison.Ordinal);
        Assert.Contains("Риск показан по циклу", table.Find(".doubt").TextContent, StringComparison.Ordinal);
        Assert.Equal("Риск по циклу", table.Find("th.c-rk").TextContent.Trim());
        Assert.EndsWith("по циклу", Text(table.Find("td.c-rk")), StringComparison.Ordinal);
        Assert.NotEmpty(table.FindAll("td.c-nx"));
        Assert.StartsWith("Самый вероятный товар", table.Find("th.c-nx").GetAttribute("title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forecast_that_was_not_tested_says_so()
    {
        var table = await RenderAsync(sales with { Trust = Outlooks.Undated, FirstPage = new(1, [Row(0) with { Outlook = Outlooks.Outlook() }]) });
        Assert.Contains("не проверен: в файле нет дат", table.Find(".doubt").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(table.FindAll("td.c-rk"));
    }

    [Fact]
    public async Task Risk_filters_and_sorts_the_dearest_first()
    {
        var table = await RenderAsync(sales with { FirstPage = new(1, [Row(0) with { Outlook = Outlooks.Outlook() }]) });
        table.WaitForAssertion(() => Assert.Equal(5, table.FindAll("select[aria-label='Риск оттока'] option").Count));
        table.Find("select[aria-label='Риск оттока']").Change("High");
        Assert.Equal([RiskLevel.High], Worker.Queries[^1].Risks);
        Heading(table, "Риск").Click();
        Assert.Equal((ClientSort.Risk, true), (Worker.Queries[^1].Sort, Worker.Queries[^1].Descending));
        Assert.Equal([RiskLevel.High], Worker.Queries[^1].Risks);
    }

    [Fact]
    public async Task Long_names_of_products_can_be_read_whole()
    {
        var name = new string('Ж', 300);
        var table = await RenderAsync(sales with { FirstPage = new(1, [Row(0) with { Outlook = Outlooks.Outlook() with { Next = [new(name, 0.3, 1)] } }]) });
        Assert.Equal(name, table.Find("td.c-nx .ell").GetAttribute("title"));
    }

    private async Task<IRenderedComponent<CallTable>> RenderAsync(SalesDashboard? data = null)
    {
        await FinishAsync();
        Worker.Query = _ => new(75, (data ?? sales).FirstPage.Rows);
        return Render<CallTable>(p => p.Add(t => t.Data, data ?? sales));
    }

    private static void Show(IRenderedComponent<CallTable> table, string view) =>
        table.FindAll("[aria-label='Столбцы'] button").Single(b => b.TextContent.Contains(view, StringComparison.Ordinal)).Click();

    private static string Text(AngleSharp.Dom.IElement element) => string.Concat(element.TextContent.Split('\n', StringSplitOptions.TrimEntries));

    private static AngleSharp.Dom.IElement Heading(IRenderedComponent<CallTable> table, string text) =>
        table.FindAll("th button").Single(b => b.TextContent.StartsWith(text, StringComparison.Ordinal));
}
