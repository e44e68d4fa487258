using AiReactivator.Contract;
using AiReactivator.Web.Components.Start;
using AiReactivator.Web.Runs;
using AiReactivator.Web.Tests.Runs;
using Bunit;

namespace AiReactivator.Web.Tests.Components;

/// <summary>The chosen file, its columns and what is asked before the start.</summary>
public sealed class StartScreenTests : PageContext
{
    private static readonly FileSummary Unmapped = FakeTab.GoodFile with
    {
        Rows = 0, Columns = ["name"], Missing = ["phone", "email", "amount"], Mapping = FileMapping.Needed, Unmapped = 3,
        Errors = [new("E_MISSING_COLUMN", ["Телефон, Email, Сумма"])],
    };

    [Fact]
    public async Task Columns_that_are_not_found_are_asked_for_in_place_of_a_bare_refusal()
    {
        var page = await RenderAsync(Unmapped);
        Assert.Contains("Телефон, Email, Сумма", page.Find(".verdict [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.False(page.Find("#file-columns").HasAttribute("hidden"));
        Assert.Empty(page.Find("column-mapping").Children);
        Assert.Empty(page.FindAll("#file-columns header button"));
        Assert.True(page.Find(".go .btn").HasAttribute("disabled"));

        Tab.Read(FakeTab.GoodFile);
        page.WaitForAssertion(() => Assert.False(page.Find(".go .btn").HasAttribute("disabled")));
        Assert.False(page.Find("#file-columns").HasAttribute("hidden"));
    }

    [Fact]
    public async Task Columns_that_open_come_into_sight()
    {
        var page = await RenderAsync(FakeTab.GoodFile);
        Assert.DoesNotContain("show columns", Tab.Calls);
        Tab.Read(Unmapped);
        page.WaitForAssertion(() => Assert.Equal(1, Tab.Calls.Count(call => call == "show columns")));
    }

    [Theory]
    [InlineData(FileMapping.Certain, ".note.ok", "Столбцы")]
    [InlineData(FileMapping.Guessed, ".note.warn", "Проверьте столбцы")]
    [InlineData(FileMapping.Remembered, ".note:not(.ok)", "Столбцы взяты из прошлого раза")]
    public async Task Readable_file_shows_its_columns_on_demand(FileMapping mapping, string note, string words)
    {
        var page = await RenderAsync(FakeTab.GoodFile with { Mapping = mapping });
        Assert.True(page.Find("#file-columns").HasAttribute("hidden"));
        Assert.Contains(words, page.Find($".verdict {note}").TextContent, StringComparison.Ordinal);

        page.Find(".verdict button[aria-controls=file-columns]").Click();
        Assert.False(page.Find("#file-columns").HasAttribute("hidden"));
        Assert.Equal("true", page.Find(".verdict button[aria-controls=file-columns]").GetAttribute("aria-expanded"));
        page.Find("#file-columns header button").Click();
        Assert.True(page.Find("#file-columns").HasAttribute("hidden"));
    }

    [Fact]
    public async Task Columns_of_another_file_begin_closed()
    {
        var page = await RenderAsync(Unmapped);
        Tab.Read(null);
        Tab.Read(FakeTab.GoodFile);
        page.WaitForAssertion(() => Assert.True(page.Find("#file-columns").HasAttribute("hidden")));
    }

    [Fact]
    public async Task Remembered_columns_can_be_forgotten()
    {
        var page = await RenderAsync(FakeTab.GoodFile with { Mapping = FileMapping.Remembered });
        page.FindAll(".verdict button").Single(button => button.TextContent == "Забыть").Click();
        Assert.Contains("forget columns", Tab.Calls);
    }

    [Fact]
    public async Task Title_above_the_header_is_said()
    {
        var page = await RenderAsync(FakeTab.GoodFile with { TitleRows = 3 });
        Assert.Contains("Над заголовками пропущено: 3\u00A0строки.", page.Find(".verdict").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_before_the_calculation_is_asked_for_by_a_box()
    {
        StartSettings? asked = null;
        Tab.Start = settings =>
        {
            asked = settings;
            return Task.FromResult(new StartAnswer(Guid.NewGuid(), null));
        };
        var page = await RenderAsync(FakeTab.GoodFile);
        page.Find(".check input").Change(true);
        page.Find(".go .btn").Click();
        Assert.Equal(ReviewMode.Always, asked!.Review);
    }

    [Fact]
    public async Task Horizon_of_the_forecast_is_chosen_before_the_start()
    {
        StartSettings? asked = null;
        Tab.Start = settings =>
        {
            asked = settings;
            return Task.FromResult(new StartAnswer(Guid.NewGuid(), null));
        };
        var page = await RenderAsync(FakeTab.GoodFile);
        Assert.Equal(["30\u00A0дней", "90\u00A0дней", "180\u00A0дней", "365\u00A0дней"], page.FindAll(".settings option").Select(o => o.TextContent));
        Assert.Equal("90", page.Find(".settings select").GetAttribute("value"));
        page.Find(".settings select").Change("180");
        page.Find(".go .btn").Click();
        Assert.Equal(180, asked!.HorizonDays);
    }

    [Fact]
    public async Task Limits_of_a_file_are_those_of_the_settings()
    {
        Assert.Contains("200\u00A0МБ, 2\u00A0000\u00A0000\u00A0строк, 16\u00A0384\u00A0столбца, 10\u00A0000\u00A0знаков", (await RenderAsync(FakeTab.GoodFile)).Find(".limits").TextContent.Replace('\u202F', '\u00A0'), StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<LaunchBlock>> RenderAsync(FileSummary file)
    {
        Tab.State = new(file, null);
        await Session.AttachAsync();
        var page = Render<LaunchBlock>();
        Tab.Read(file);
        return page;
    }
}
