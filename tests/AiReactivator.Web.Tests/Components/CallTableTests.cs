using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Dashboards.Sales;
using AiReactivator.Analytics.Metrics;
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
        Assert.Equal(["Все75", "Самое время6", "Просрочен32", "Еще рано25", "Мало данных12"], table.FindAll(".seg button").Select(b => string.Concat(b.TextContent.Split('\n', StringSplitOptions.TrimEntries))));
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
        Assert.DoesNotContain("Скидки", table.Find("thead").TextContent, StringComparison.Ordinal);
        Worker.Query = _ => new(75, [Row(0) with { DiscountedShare = 0.25 }]);
        table.FindAll(".paging button")[1].Click();
        table.WaitForAssertion(() => Assert.Equal("Иногда (25\u00A0%)", table.Find(".c-ds:not(th)").TextContent));
    }

    private async Task<IRenderedComponent<CallTable>> RenderAsync()
    {
        await FinishAsync();
        Worker.Query = _ => new(75, sales.FirstPage.Rows);
        return Render<CallTable>(p => p.Add(t => t.Data, sales));
    }

    private static AngleSharp.Dom.IElement Heading(IRenderedComponent<CallTable> table, string text) =>
        table.FindAll("th button").Single(b => b.TextContent.StartsWith(text, StringComparison.Ordinal));
}
