using AiReactivator.Web.Components.Shared;
using Bunit;

namespace AiReactivator.Web.Tests.Components;

public sealed class WidgetFrameTests : PageContext
{
    [Fact]
    public void Formula_stands_in_the_frame_and_not_behind_a_hover()
    {
        var frame = Render<WidgetFrame>(p => p.Add(f => f.Title, "Структура").Add(f => f.How, "Тишина ÷ пауза").Add(f => f.Evidence, [Evidence.Fact, Evidence.Calc]));
        Assert.Equal("Тишина ÷ пауза", frame.Find(".w-f span").TextContent);
        Assert.Equal(["Факт", "Расчёт"], frame.FindAll(".ev").Select(e => e.TextContent));
    }

    [Fact]
    public void Method_in_full_opens_by_a_button_that_names_its_widget()
    {
        var frame = Render<WidgetFrame>(p => p.Add(f => f.Title, "Структура").Add(f => f.How, "Тишина ÷ пауза").Add(f => f.Method, "Подробно"));
        Assert.Equal("Как считается: Структура", frame.Find("button.how").GetAttribute("aria-label"));
        Assert.Empty(Render<WidgetFrame>(p => p.Add(f => f.Title, "Структура").Add(f => f.How, "Тишина ÷ пауза")).FindAll("button.how"));
    }

    [Fact]
    public async Task Panel_tells_method_columns_and_rows_left_out()
    {
        Worker.Check = FileChecks.Check(rejected: 1);
        await FinishAsync();
        var panel = Render<HowPanel>(p => p.Add(h => h.Title, "Структура").Add(h => h.How, "Кратко").Add(h => h.Method, "Первое\nВторое").Add(h => h.Columns, "Сумма"));
        Assert.Equal(["Первое", "Второе", "Сумма"], panel.FindAll(".box-b > p:not(.note):not(.kick)").Select(p => p.TextContent));
        Assert.Contains("Строк отклонено: 1 из 318", panel.Find(".left-out").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Heading_names_the_frame()
    {
        var frame = Render<WidgetFrame>(p => p.Add(f => f.Title, "Структура"));
        Assert.Equal(frame.Find("h2").Id, frame.Find("section").GetAttribute("aria-labelledby"));
    }

    [Fact]
    public void Segment_of_nobody_has_a_button_that_does_nothing()
    {
        var saved = 0;
        WidgetExport Export(string text, int count) => new(text, count, () => Task.FromResult(saved++));
        var frame = Render<WidgetFrame>(p => p.Add(f => f.Title, "Киты").Add(f => f.Exports, [Export("Чемпионы", 15), Export("Остывают", 0)]));
        var buttons = frame.FindAll(".w-x button");
        Assert.False(buttons[0].HasAttribute("disabled"));
        Assert.True(buttons[1].HasAttribute("disabled"));
        Assert.Contains("0", buttons[1].TextContent, StringComparison.Ordinal);
        buttons[0].Click();
        Assert.Equal(1, saved);
    }

    [Theory]
    [InlineData(WidgetState.TooFew)]
    [InlineData(WidgetState.Locked)]
    [InlineData(WidgetState.Empty)]
    public void Frame_without_content_keeps_its_place_and_says_why(WidgetState state)
    {
        var frame = Render<WidgetFrame>(p => p
            .Add(f => f.Title, "Скидки").Add(f => f.State, state).Add(f => f.NoticeTitle, "Нужен столбец").AddChildContent("<b class=\"chart\"></b>"));
        Assert.Equal("Нужен столбец", frame.Find(".st b").TextContent);
        Assert.Empty(frame.FindAll(".chart"));
    }

    [Fact]
    public void Loading_frame_shows_its_shape() =>
        Assert.NotEmpty(Render<WidgetFrame>(p => p.Add(f => f.Title, "Обзор").Add(f => f.State, WidgetState.Loading)).FindAll(".sk"));
}
