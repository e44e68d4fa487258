using AiReactivator.Analytics.Intake;
using AiReactivator.Web.Components.Run;
using Bunit;

namespace AiReactivator.Web.Tests.Components;

/// <summary>What was left out of the file is never silent.</summary>
public sealed class FileCheckTests : PageContext
{
    private static readonly RowError[] Errors =
        [new(7, "Сумма", "E_AMOUNT", "Не число."), new(9, null, "E_NO_CONTACT", "Нет контакта."), new(11, "Сумма", "E_AMOUNT", "Не число.")];

    [Fact]
    public async Task Finished_run_says_how_many_rows_did_not_get_in()
    {
        var page = await FinishedAsync(FileChecks.Report(Errors[..2]));
        Assert.Contains("Отклонено при проверке: 2\u00A0строки из 3", page.Find(".rejected").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whole_file_needs_no_warning()
    {
        var page = await FinishedAsync(FileChecks.Report([]));
        Assert.Empty(page.FindAll(".note.warn"));
    }

    [Fact]
    public async Task Doubtful_analysis_date_is_said()
    {
        var page = await FinishedAsync(FileChecks.Report([], "Weak"));
        Assert.Contains("24.05.2026", page.Find(".note.warn").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_of_rejected_rows_is_handed_to_the_tab_each_reason_once()
    {
        Worker.Intake = FileChecks.Report(Errors);
        await FinishAsync();
        var dialog = Render<FileCheckDialog>();
        Assert.Contains("Встретилось 21\u00A0раз.", dialog.Markup, StringComparison.Ordinal);
        dialog.FindAll(".box-b button").Single(b => b.TextContent.Contains("весь список", StringComparison.Ordinal)).Click();
        Assert.Equal([new("Сумма", "Не число."), new(null, "Нет контакта.")], Tab.Rejected!.Reasons);
        Assert.Equal([7, 0, 9, 1, 11, 0], Tab.Rejected.Rows);
    }

    private async Task<IRenderedComponent<FinishedScreen>> FinishedAsync(IntakeReport intake)
    {
        Worker.Intake = intake;
        Worker.Overview = new(
            new(3, 3, 1, 0, 10m, new(2021, 1, 14), new(2026, 5, 24), 90, false, true), new(null, "TooFewClients", null, null, null, null, false), new([]), new([], 0));
        await FinishAsync();
        return Render<FinishedScreen>();
    }
}
