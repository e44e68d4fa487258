using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Web.Components.Check;
using AiReactivator.Web.Tests.Runs;
using Bunit;

namespace AiReactivator.Web.Tests.Components;

/// <summary>«Склейка»: each decision goes to the Worker whole, and what it changed is said.</summary>
public sealed class CourtTests : PageContext
{
    [Fact]
    public async Task Card_says_what_gluing_did()
    {
        var page = await ReviewAsync();
        var card = page.FindAll("section").Single(s => s.GetAttribute("aria-labelledby") == "gluing").TextContent;
        Assert.Contains("Без склейки клиентов было бы 88, и выручка крупнейшего выглядела бы на 41\u00A0% меньше", card, StringComparison.Ordinal);
        Assert.Contains("4\u00A0строки", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contact_that_holds_a_client_together_can_be_guarded()
    {
        var page = await CourtAsync();
        page.Find(".glued-head").Click();
        Assert.Equal("5", page.Find(".bridge client-contact").GetAttribute("p"));
        Assert.Contains("распадётся на 3\u00A0клиента", page.Find(".bridge").TextContent, StringComparison.Ordinal);
        page.Find(".bridge .btn").Click();
        Assert.Equal([new(GluingEditKind.Guard, new(true, 5))], Worker.Rules[^1].Edits);
        Assert.Contains("Было 75, стало 77\u00A0клиентов", page.Find(".court-news").TextContent, StringComparison.Ordinal);
        Assert.Contains("стала 800\u202F000", page.Find(".court-news").TextContent, StringComparison.Ordinal);
        Assert.Equal("77", page.Find(".kpi dd").TextContent);
        Assert.Equal(Worker.Rules[^1], Session.Settings.Gluing);
    }

    [Fact]
    public async Task Part_is_taken_out_by_a_contact_of_its_own_and_not_by_one_that_many_share()
    {
        var page = await CourtAsync();
        page.Find(".glued-head").Click();
        page.FindAll(".parts tbody tr")[1].QuerySelector(".btn")!.Click();
        Assert.Equal([new(GluingEditKind.TakeOut, new(false, 7), 2)], Worker.Rules[^1].Edits);
    }

    [Fact]
    public async Task Shared_contact_is_lifted_and_the_decision_taken_back()
    {
        var page = await CourtAsync();
        Choose(page, "Контакты, которые не склеивают");
        Assert.Equal("9", page.Find(".shared client-contact").GetAttribute("p"));
        page.Find(".shared .btn").Click();
        Assert.Equal([new(GluingEditKind.Lift, new(true, 9))], Worker.Rules[^1].Edits);
        page.Find(".edits .btn").Click();
        Assert.Empty(Worker.Rules[^1].Edits);
    }

    [Fact]
    public async Task Last_decision_is_undone_by_the_rules_before_it()
    {
        var page = await CourtAsync();
        page.Find("input[type=number]").Change("7");
        Assert.Equal((7, 5), (Worker.Rules[^1].SharedPartners, Worker.Rules[^1].SharedNames));
        Assert.Equal("result", Tab.Calls.Last(call => call is "result" or "no result"));
        page.FindAll(".btn").Single(b => b.TextContent == "Отменить последнее").Click();
        Assert.Equal(GluingRules.Default, Worker.Rules[^1]);
        Assert.Equal("no result", Tab.Calls.Last(call => call is "result" or "no result"));
        Assert.True(page.FindAll(".btn").Single(b => b.TextContent == "Отменить последнее").HasAttribute("disabled"));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1001")]
    [InlineData("")]
    public async Task Threshold_that_makes_no_sense_changes_nothing(string typed)
    {
        var page = await CourtAsync();
        page.Find("input[type=number]").Change(typed);
        Assert.Empty(Worker.Rules);
    }

    [Fact]
    public async Task Two_clients_found_in_the_tab_are_put_together()
    {
        var page = await CourtAsync();
        Choose(page, "Соединить двух");
        foreach (var client in new[] { 0, 4 })
        {
            Worker.GluedClient = FileChecks.Client(client);
            Tab.Find(client);
            page.WaitForElement(".found .btn").Click();
        }

        page.Find(".join .primary").Click();
        Assert.Equal([new(GluingEditKind.Together, new(true, 5), 1, new(true, 5), 1)], Worker.Rules[^1].Edits);
    }

    [Fact]
    public async Task Refusal_leaves_everything_as_it_was_and_is_said()
    {
        var page = await CourtAsync();
        page.Find(".glued-head").Click();
        Worker.Refuses = new("E_NOT_NOW", "AR-2", []);
        page.Find(".bridge .btn").Click();
        Assert.Contains("Сейчас это действие невозможно", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("75", page.Find(".kpi dd").TextContent);
        Assert.Empty(Session.Undo);
    }

    private static void Choose(IRenderedComponent<CheckScreen> page, string list) =>
        page.FindAll(".seg button").Single(b => b.TextContent.Contains(list, StringComparison.Ordinal)).Click();

    private async Task<IRenderedComponent<CheckScreen>> CourtAsync()
    {
        var page = await ReviewAsync();
        page.Find(".open-court").Click();
        return page;
    }

    private async Task<IRenderedComponent<CheckScreen>> ReviewAsync()
    {
        (Worker.Check, Worker.Gluing) = (FileChecks.Check(), FileChecks.Court());
        Worker.Glue = rules => FileChecks.Court(77, 800_000m, rules);
        var run = await StartAsync();
        Progress.Tell(Snapshots.Review(run, 75));
        return Render<CheckScreen>();
    }
}
