using AiReactivator.Analytics.Dashboards.Capabilities;
using AiReactivator.Analytics.Intake;
using AiReactivator.Contract;
using AiReactivator.Web.Components.Check;
using AiReactivator.Web.Components.Run;
using AiReactivator.Web.Tests.Runs;
using Bunit;

namespace AiReactivator.Web.Tests.Components;

/// <summary>What was left out of the file is never silent, and what is to decide is asked before anything is charged.</summary>
public sealed class FileCheckTests : PageContext
{
    [Fact]
    public async Task Finished_run_says_how_many_rows_did_not_get_in()
    {
        var page = await FinishedAsync(FileChecks.Check(rejected: 2));
        Assert.Contains("Отклонено при проверке: 2\u00A0строки из 318", page.Find(".rejected").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("intake", Worker.Calls);
    }

    [Fact]
    public async Task Cut_is_remembered_with_the_result()
    {
        var page = await FinishedAsync(FileChecks.Check());
        Assert.Contains("В расчёте 1\u00A0клиент из 75", page.Find(".note.after").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whole_file_needs_no_warning()
    {
        var page = await FinishedAsync(FileChecks.Check());
        Assert.Empty(page.FindAll(".note.warn"));
    }

    [Fact]
    public async Task Doubtful_analysis_date_is_said()
    {
        var page = await FinishedAsync(FileChecks.Check(dateSource: "Weak"));
        Assert.Contains("24.05.2026", page.Find(".note.warn").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headline_and_equation_are_those_of_the_check()
    {
        var page = await ReviewAsync(FileChecks.Check(rejected: 3, repaired: 9));
        Assert.Equal("Файл прочитан: 75\u00A0клиентов, 86,5\u00A0млн\u00A0₽ за пять лет", page.Find("h1").TextContent);
        Assert.Equal(["318", "306", "9", "3"], page.FindAll(".eq > div:not(.sum) b").Select(b => b.TextContent));
        Assert.Contains("86\u202F474\u202F690,00", page.Find(".eq .sum").TextContent, StringComparison.Ordinal);
        Assert.Equal(["75", "4\u202F351", "75", "4\u202F276"], page.FindAll(".bill dd").Select(d => d.TextContent));
    }

    [Fact]
    public async Task Chip_asks_for_the_rows_of_its_remark_and_pages_go_on_from_there()
    {
        Worker.Remarks = new(120, [new(47, true, "Сумма", "E_AMOUNT_FORMAT", "Сумма записана не числом.")]);
        var page = await ReviewAsync(FileChecks.Check(rejected: 120, repaired: 9));
        Assert.Contains("remarks   0 50", Worker.Calls);
        page.FindAll(".chip").Single(c => c.TextContent.Contains("Сумма не число", StringComparison.Ordinal)).Click();
        Assert.Equal("remarks True E_AMOUNT_FORMAT 0 50", Worker.Calls[^1]);
        page.FindAll(".paging button")[1].Click();
        Assert.Equal("remarks True E_AMOUNT_FORMAT 50 50", Worker.Calls[^1]);
        Assert.Contains("51–100", page.Find(".paging").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Own_rows_are_saved_by_the_tab()
    {
        var page = await ReviewAsync(FileChecks.Check(rejected: 3));
        page.FindAll(".answer .btn").Single(b => b.TextContent.Contains("Строки с замечаниями", StringComparison.Ordinal)).Click();
        Assert.Contains("save remarks", Tab.Calls);
        page.WaitForAssertion(() => Assert.Contains("Сохранено: 3", page.Find(".answer").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Clean_file_asks_nothing()
    {
        var page = await ReviewAsync(FileChecks.Check(reasons: ReviewReason.Asked));
        Assert.Empty(page.FindAll(".questions"));
        Assert.Contains("без замечаний", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_readings_of_a_sum_are_asked_once_and_the_same_file_goes_again()
    {
        var page = await ReviewAsync(FileChecks.Check(rejected: 3, reasons: ReviewReason.AmbiguousAmounts));
        page.FindAll(".q .btn").Single(b => b.TextContent.StartsWith("1\u00A0234\u00A0₽", StringComparison.Ordinal)).Click();
        Assert.Equal("comma", Session.Settings.DecimalMark);
        Assert.Equal(ReviewMode.Always, Session.Settings.Review);
        Assert.Equal("resend", Tab.Calls[^1]);
    }

    [Fact]
    public async Task Unpaid_state_is_marked_and_never_left_out_unasked()
    {
        var check = FileChecks.Check(reasons: ReviewReason.UnpaidDeals) with
        {
            Statuses = [new("Оплачен", 300, 80_000_000m, false, false), new("Отказ", 12, 5_000_000m, true, false)],
        };
        var page = await ReviewAsync(check);
        Assert.All(page.FindAll(".statuses input"), box => Assert.False(box.HasAttribute("checked")));
        Assert.Contains("Отказ", page.Find(".unpaid").TextContent, StringComparison.Ordinal);
        Assert.True(page.Find(".q .btn").HasAttribute("disabled"));

        page.Find(".unpaid input").Change(true);
        Assert.Contains("12\u00A0строк, 5\u202F000\u202F000", page.Find(".q .row").TextContent, StringComparison.Ordinal);
        page.Find(".q .btn").Click();
        Assert.Equal(["Отказ"], Session.Settings.LeftOutStatuses!);
    }

    [Fact]
    public async Task Sum_of_an_order_is_asked_with_both_sums()
    {
        var check = FileChecks.Check(reasons: ReviewReason.OrderTotals) with { OrderTotals = new(40, 38, 900m, 500m, OrderTotals.Lines) };
        var page = await ReviewAsync(check);
        Assert.Contains("900,00", page.FindAll(".pick")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("500,00", page.FindAll(".pick")[1].TextContent, StringComparison.Ordinal);
        page.FindAll(".pick input")[1].Change(true);
        Assert.Equal(OrderTotals.Once, Session.Settings.OrderTotals);
    }

    [Fact]
    public async Task Weak_date_is_asked()
    {
        var page = await ReviewAsync(FileChecks.Check(dateSource: "Weak", reasons: ReviewReason.WeakAnalysisDate));
        page.Find(".q input").Change("2026-06-01");
        page.Find(".q .btn").Click();
        Assert.Equal(new DateOnly(2026, 6, 1), Session.Settings.AnalysisDate);
    }

    [Fact]
    public async Task Too_little_balance_offers_the_cut_right_here()
    {
        Progress.Tell(new Balance(60, 0));
        var page = await ReviewAsync(FileChecks.Check());
        Progress.Tell(new Balance(60, 0));
        page.WaitForAssertion(() => Assert.Contains("Не хватает", page.Find(".bill").TextContent, StringComparison.Ordinal));
        page.FindAll(".cost .btn").Single(b => b.TextContent == "Взять 60 самых ценных").Click();
        Assert.Contains("continue MostValuable", Worker.Calls);
    }

    [Fact]
    public async Task Cut_is_as_large_as_what_was_paid_for_and_what_the_balance_allows()
    {
        var run = await StartAsync();
        (Worker.Check, Worker.Gluing) = (FileChecks.Check(), FileChecks.Court());
        Progress.Tell(Snapshots.Review(run, 75) with { Decision = new("ReviewFile", 75, 10) { Price = 35, PaidMostValuable = 40 } });
        Progress.Tell(new Balance(10, 0));
        var page = Render<CheckScreen>();
        page.WaitForAssertion(() => Assert.Equal(["Взять 50 самых ценных, спишется 10", "Взять 10 самых недавних"], page.FindAll(".cost .btn").Select(b => b.TextContent).Where(t => t.StartsWith("Взять", StringComparison.Ordinal))));
        Assert.Equal("Не хватает 25", page.Find(".go-bar b").TextContent);
    }

    [Fact]
    public async Task Nothing_to_take_is_not_offered()
    {
        Progress.Tell(new Balance(0, 0));
        var page = await ReviewAsync(FileChecks.Check());
        Progress.Tell(new Balance(0, 0));
        page.WaitForAssertion(() => Assert.Equal("Лимита не хватает. Пополните его в личном кабинете.", page.Find(".cost .note").TextContent.Trim()));
        Assert.DoesNotContain("самые недавние", page.Find(".cost").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Way_on_stays_in_sight_on_a_narrow_screen()
    {
        var page = await ReviewAsync(FileChecks.Check());
        Assert.Equal("Спишется 75", page.Find(".go-bar b").TextContent);
        page.Find(".go-bar .btn").Click();
        Assert.Contains("continue None", Worker.Calls);
    }

    [Fact]
    public async Task Widget_that_wants_more_clients_says_how_many()
    {
        var meter = new CapabilityMeter(0, 0, 0, 1, [new("HealthIndex", CapabilityGrade.Impossible, [], "TooFewClients")], []);
        var page = await ReviewAsync(FileChecks.Check() with { Capabilities = meter });
        Assert.Equal("нужно не меньше 20 клиентов с покупками", page.Find(".widgets small").TextContent);
    }

    [Fact]
    public async Task Analysis_goes_on_from_here()
    {
        var page = await ReviewAsync(FileChecks.Check());
        page.Find(".cost .primary").Click();
        Assert.Contains("continue None", Worker.Calls);
    }

    [Fact]
    public async Task Figures_before_stay_while_the_same_file_goes_round_again()
    {
        var page = await ReviewAsync(FileChecks.Check());
        await page.InvokeAsync(() => Session.RecheckAsync(Session.Settings with { AnalysisDate = new(2026, 6, 1) }));
        page.WaitForAssertion(() => Assert.Equal("true", page.Find(".lay").GetAttribute("aria-busy")));
        Assert.Contains("75\u00A0клиентов", page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.True(page.Find(".cost .primary").HasAttribute("disabled"));

        Worker.Check = FileChecks.Check() with { Intake = FileChecks.Report(0) with { UniqueClients = 80 } };
        Progress.Tell(Snapshots.Review(Session.Run!.Value, 80));
        page.WaitForAssertion(() => Assert.Contains("80\u00A0клиентов", page.Find("h1").TextContent, StringComparison.Ordinal));
        Assert.Equal("80", page.Find(".bill dd").TextContent);
    }

    [Fact]
    public async Task File_that_cannot_be_read_that_way_shows_no_figures_and_the_way_back()
    {
        var page = await ReviewAsync(FileChecks.Check());
        page.Find("select").Change("koi8-r");
        Assert.Contains("read again koi8-r ;", Tab.Calls);
        Tab.Read(FakeTab.GoodFile with { Encoding = "koi8-r", Errors = [new("E_MISSING_COLUMN", ["Сумма"])] });
        page.WaitForAssertion(() => Assert.Equal("Так файл прочитать не получилось", page.Find("h1").TextContent));
        Assert.Empty(page.FindAll(".eq, .cost"));
        page.Find("select").Change("utf-8");
        Assert.Contains("read again utf-8 ;", Tab.Calls);
    }

    [Fact]
    public async Task Focus_goes_to_the_heading_when_the_figures_come()
    {
        await ReviewAsync(FileChecks.Check());
        Assert.Contains("focus", Tab.Calls);
    }

    [Fact]
    public async Task File_of_rejected_rows_says_nothing_of_its_dates()
    {
        (Worker.Check, Worker.Gluing) = (FileChecks.Check(rejected: 318), FileChecks.Court());
        await FinishAsync();
        var dialog = Render<CheckDialog>();
        dialog.WaitForAssertion(() => Assert.Equal("318", dialog.Find(".eq .e3 b").TextContent));
        Assert.DoesNotContain(dialog.FindAll(".fmt dt"), t => t.TextContent.Contains("покупок", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_of_a_result_can_only_be_read()
    {
        (Worker.Check, Worker.Gluing) = (FileChecks.Check(rejected: 3), FileChecks.Court());
        await FinishAsync();
        var dialog = Render<CheckDialog>();
        dialog.WaitForAssertion(() => Assert.Equal("3", dialog.Find(".eq .e3 b").TextContent));
        Assert.Empty(dialog.FindAll("select, .cost, .questions"));
        dialog.Find(".open-court").Click();
        Assert.DoesNotContain("Отделить", dialog.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Отменить последнее", dialog.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worker_that_does_not_answer_is_said_and_asked_again()
    {
        var run = await StartAsync();
        Worker.Refuses = new("E_WORKER_UNAVAILABLE", "AR-1", []);
        Progress.Tell(Snapshots.Review(run, 75));
        var page = Render<CheckScreen>();
        Assert.Equal("AR-1", page.Find(".code b").TextContent);
        (Worker.Refuses, Worker.Check, Worker.Gluing) = (null, FileChecks.Check(), FileChecks.Court());
        page.Find(".err .primary").Click();
        page.WaitForAssertion(() => Assert.Contains("Файл прочитан", page.Find("h1").TextContent, StringComparison.Ordinal));
    }

    private async Task<IRenderedComponent<CheckScreen>> ReviewAsync(FileCheck check)
    {
        (Worker.Check, Worker.Gluing) = (check, FileChecks.Court());
        var run = await StartAsync();
        Progress.Tell(Snapshots.Review(run, 75));
        return Render<CheckScreen>();
    }

    private async Task<IRenderedComponent<FinishedScreen>> FinishedAsync(FileCheck check)
    {
        Worker.Check = check;
        Worker.Overview = new(
            new(3, 3, 1, 0, 10m, new(2021, 1, 14), new(2026, 5, 24), 90, false, true), new(null, "TooFewClients", null, null, null, null, false), new([]), new([], 0), Outlooks.Risks(), Outlooks.Past());
        await FinishAsync();
        return Render<FinishedScreen>();
    }
}
