using AiReactivator.Contract;
using AiReactivator.Web.Components.Start;
using AiReactivator.Web.Runs;
using AiReactivator.Web.Tests.Runs;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace AiReactivator.Web.Tests.Components;

/// <summary>One page, all states of a run.</summary>
public sealed class RunStatesTests : PageContext
{
    [Fact]
    public async Task Button_waits_for_a_good_file()
    {
        await Session.AttachAsync();
        var page = Render<Home>();
        Assert.True(page.Find(".go .primary").HasAttribute("disabled"));

        Tab.Read(FakeTab.GoodFile with { Errors = [new("E_MISSING_COLUMN", ["Товар, Сумма"])] });
        page.WaitForAssertion(() => Assert.Contains("Товар, Сумма", page.Find(".verdict").TextContent, StringComparison.Ordinal));
        Assert.True(page.Find(".go .primary").HasAttribute("disabled"));

        Tab.Read(FakeTab.GoodFile);
        page.WaitForAssertion(() => Assert.False(page.Find(".go .primary").HasAttribute("disabled")));
    }

    [Fact]
    public async Task Someone_who_came_for_a_tab_is_told_kindly_why_they_are_here()
    {
        await Session.AttachAsync();
        var page = Render<StartScreen>(p => p.Add(s => s.Wanted, "sales"));
        Assert.Contains("Менеджеру продаж", page.Find(".note.lead").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Address_of_the_start_says_what_someone_came_for(bool attachedLater)
    {
        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo("/?for=sales");
        if (!attachedLater)
        {
            await Session.AttachAsync();
        }

        var page = Render<Home>();
        await Session.AttachAsync();
        page.WaitForAssertion(() => Assert.Contains("Менеджеру продаж", page.Find(".note.lead").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stages_follow_the_snapshot()
    {
        var run = await StartAsync();
        var page = Render<Home>();
        Progress.Tell(Snapshots.Of(run, 2, RunState.Computing, stage: 2, share: 0.64) with { Clients = 75, SecondsLeft = 47 });
        page.WaitForAssertion(() => Assert.Equal("Считаем: осталось около 50\u00A0секунд", page.Find("h1").TextContent));

        Assert.Equal(["done", "now", "wait"], page.FindAll(".stg").Select(s => s.ClassList[^1]));
        Assert.Contains("64\u00A0%", page.Find(".stg.now").TextContent, StringComparison.Ordinal);
        Assert.Equal("75", page.Find(".stg.now .live dd").TextContent);
        Assert.Equal("step", page.Find(".stg.now").GetAttribute("aria-current"));
    }

    [Fact]
    public async Task Queue_place_is_told()
    {
        var run = await StartAsync();
        var page = Render<Home>();
        Progress.Tell(Snapshots.Of(run, 2, RunState.Queued, stage: 0) with { QueuePlace = 3 });
        page.WaitForAssertion(() => Assert.Contains("3-й в очереди", page.Find("h1").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cancel_reaches_the_Worker_and_the_start_screen_says_what_it_cost()
    {
        var run = await StartAsync();
        var page = Render<Home>();
        page.Find(".acts .btn").Click();
        Assert.Contains("cancel", Worker.Calls);
        Progress.Tell(Snapshots.Of(run, 3, RunState.Cancelled));
        page.WaitForAssertion(() => Assert.Contains("Лимит не списан", page.Find(".note.lead").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Failure_shows_sentence_remedy_and_reference()
    {
        var run = await StartAsync();
        var page = Render<Home>();
        Progress.Tell(Snapshots.Of(run, 3, RunState.Failed, stage: 2, share: 0.71) with { Failure = new("E_STAGE_FAILED", "AR-7K3F-91QD", []) });
        page.WaitForAssertion(() => Assert.Equal("AR-7K3F-91QD", page.Find(".code b").TextContent));

        var words = AiReactivator.Analytics.Failures.FailureCatalogue.Find("E_STAGE_FAILED")!;
        Assert.Equal(words.Sentence, page.Find("h1").TextContent);
        Assert.Contains("Лимит не списан", page.Find(".err").TextContent, StringComparison.Ordinal);
        Assert.Contains("71\u00A0%", page.Find(".mini3 .bad").TextContent, StringComparison.Ordinal);
        page.Find(".err .primary").Click();
        Assert.Contains("resend", Tab.Calls);
    }

    [Fact]
    public async Task Session_that_is_over_offers_to_sign_in_and_nothing_that_cannot_work()
    {
        Tab.Start = _ => Task.FromResult(new StartAnswer(null, new("E_SIGNED_OUT", "", [])));
        await Session.AttachAsync();
        await Session.StartAsync(StartSettings.Default);
        var page = Render<Home>();
        Assert.Equal("Обновить страницу", page.Find(".err .primary").TextContent);
        Assert.DoesNotContain("Отправить тот же файл", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Focus_that_was_lost_with_a_screen_goes_to_the_heading()
    {
        var run = await StartAsync();
        var page = Render<Home>();
        Assert.DoesNotContain("focus", Tab.Calls);
        Progress.Tell(Snapshots.Of(run, 2, RunState.Computing, stage: 2));
        Progress.Tell(Snapshots.Of(run, 3, RunState.Failed) with { Failure = new("E_STAGE_FAILED", "AR-1", []) });
        page.WaitForAssertion(() => Assert.Single(Tab.Calls, "focus"));
    }

    [Fact]
    public async Task Lost_result_that_was_paid_for_is_not_called_free()
    {
        var run = await FinishAsync();
        Progress.Tell(Snapshots.Of(run, 11, RunState.Completed) with { Charge = new(75, Captured: true, Free: false) });
        Progress.Lose(run);
        var page = Render<Home>();
        Assert.DoesNotContain("Лимит не списан", page.Markup, StringComparison.Ordinal);
        Assert.Contains("24 часов", page.Find(".err").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_that_nobody_knows_gets_plain_words_and_never_its_own_name()
    {
        var run = await StartAsync();
        Progress.Tell(Snapshots.Of(run, 3, RunState.Failed) with { Failure = new("E_FROM_THE_FUTURE", "AR-1", []) });
        var page = Render<Home>();
        Assert.DoesNotContain("E_FROM_THE_FUTURE", page.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(page.Find("h1").TextContent);
    }

    [Fact]
    public async Task Too_little_balance_offers_the_cut_it_allows()
    {
        var run = await StartAsync();
        Progress.Tell(Snapshots.Of(run, 3, RunState.AwaitingDecision) with { Decision = new("NotEnoughBalance", 850, 612) });
        var page = Render<Home>();
        Assert.Equal(["850", "612", "238"], page.FindAll(".facts dd").Select(d => d.TextContent));
        page.FindAll(".choices .btn").Single(b => b.TextContent.Contains("самых ценных", StringComparison.Ordinal)).Click();
        Assert.Contains("continue MostValuable", Worker.Calls);
    }

    [Fact]
    public async Task File_whose_every_sum_reads_two_ways_is_mended_by_one_answer()
    {
        Worker.Check = FileChecks.Check() with { Remarks = [new("E_AMOUNT_AMBIGUOUS", true, 20)] };
        var run = await StartAsync();
        Progress.Tell(Snapshots.Of(run, 3, RunState.Failed) with { Failure = new("E_NO_VALID_ROWS", "AR-1", []) });
        var page = Render<Home>();
        Assert.Contains("в 20\u00A0строках", page.Find(".q p").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll(".acts .btn"), b => b.TextContent.Contains("ещё раз", StringComparison.Ordinal));
        page.FindAll(".q .btn")[1].Click();
        Assert.Equal("dot", Session.Settings.DecimalMark);
        Assert.Contains("resend", Tab.Calls);
    }

    [Fact]
    public async Task File_of_which_no_row_is_accepted_leads_to_its_rows()
    {
        Worker.Check = FileChecks.Check(rejected: 3);
        var run = await StartAsync();
        Progress.Tell(Snapshots.Of(run, 3, RunState.Failed) with { Failure = new("E_NO_VALID_ROWS", "AR-1", []) });
        var page = Render<Home>();
        Assert.Equal("Посмотреть отклонённые строки", page.Find(".acts .primary").TextContent);
        Assert.Empty(page.FindAll(".q"));
    }

    [Theory]
    [InlineData(1, RunState.Normalizing, "2Проверка файла")]
    [InlineData(2, RunState.Computing, "3Расчёт")]
    public async Task Step_of_the_check_is_not_done_before_the_file_was_read(int stage, RunState state, string step)
    {
        var run = await StartAsync();
        Progress.Tell(Snapshots.Of(run, 3, state, stage));
        Assert.Equal(step, Render<Home>().Find(".steps [aria-current=step]").TextContent);
    }

    [Fact]
    public async Task Empty_balance_offers_no_cut()
    {
        var run = await StartAsync();
        Progress.Tell(Snapshots.Of(run, 3, RunState.AwaitingDecision) with { Decision = new("NotEnoughBalance", 850, 0) });
        Assert.DoesNotContain("Взять", Render<Home>().Markup, StringComparison.Ordinal);
    }
}
