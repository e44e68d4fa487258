using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Analytics.Models.Forecasting;
using Bunit;
using PastTest = AiReactivator.Web.Components.Overview.PastTest;

namespace AiReactivator.Web.Tests.Components;

/// <summary>«Проверка прошлым» in each state.</summary>
public sealed class PastTestTests : PageContext
{
    [Fact]
    public void Tested_base_says_in_plain_money_what_the_forecast_was_worth()
    {
        var widget = Show(Outlooks.Past());
        Assert.Equal("Оценка B", widget.Find(".grade").GetAttribute("aria-label"));
        Assert.Equal("Суммы сбылись, а кто именно купит, угадано средне", widget.Find(".verdict-row .strong").TextContent);
        Assert.Equal(
            "Спрятали 90\u00A0дней после 23.02.2026 и предсказали их. Из 20 клиентов, которых мы советовали бы прозвонить, купили 12, их покупки за это время: 480\u00A0тыс.\u00A0₽.",
            widget.FindAll(".verdict-row p")[1].TextContent);
        Assert.Equal(
            ["Наш прогноз: 12 из 20", "Самые крупные: 9", "Дольше всех молчат: 2,5", "Наугад: 6", "Прогноз: 2,4\u00A0млн\u00A0₽", "Пришло: 2,6\u00A0млн\u00A0₽"],
            widget.FindAll(".bar").Select(b => $"{b.QuerySelector(".lab")!.TextContent}: {b.QuerySelector(".val")!.TextContent}"));
        Assert.Contains(
            "наш прогноз 480\u00A0тыс.\u00A0₽, самые крупные 395,2\u00A0тыс.\u00A0₽, дольше всех молчащие 0\u00A0₽, наугад 61\u00A0тыс.\u00A0₽.",
            widget.Markup,
            StringComparison.Ordinal);
        Assert.Contains("Пришло на 7 % больше прогноза. Купили 21 из 70\u00A0клиентов, ждали 20.", widget.Markup, StringComparison.Ordinal);
        Assert.Contains("до 90\u00A0дней", widget.Find(".w-f").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_states_its_finding_and_is_a_table_as_well()
    {
        var widget = Show(Outlooks.Past());
        Assert.Equal(
            "В группе с наименьшим прогнозом ждали 10\u00A0%, купили 8\u00A0%; в группе с наибольшим ждали 46\u00A0%, купили 52\u00A0%",
            widget.Find("svg.calib").GetAttribute("aria-label"));
        Assert.Equal(4, widget.FindAll("svg.calib rect").Count);
        Assert.Equal(["1", "35", "10\u00A0%", "8\u00A0%"], widget.FindAll("details table")[0].QuerySelectorAll("tbody tr")[0].Children.Select(c => c.TextContent));
    }

    [Fact]
    public void Scores_of_an_analyst_are_folded_away()
    {
        var widget = Show(Outlooks.Past());
        var details = widget.FindAll("details").Single(d => d.QuerySelector("summary")!.TextContent == "Подробнее для аналитика");
        Assert.False(details.HasAttribute("open"));
        Assert.Contains("0,780", details.TextContent, StringComparison.Ordinal);
        Assert.Contains("Деревья решений", details.TextContent, StringComparison.Ordinal);
        details.Remove();
        Assert.DoesNotContain("AUC", widget.Find("section").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Brier", widget.Find("section").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ForecastGrade.A, GradeReason.Confirmed, "Прогнозу можно верить")]
    [InlineData(ForecastGrade.B, GradeReason.Level, "суммы разошлись с фактом умеренно")]
    [InlineData(ForecastGrade.C, GradeReason.Order, "лишь немного лучше случайного")]
    [InlineData(ForecastGrade.C, GradeReason.Level, "суммы сильно разошлись")]
    [InlineData(ForecastGrade.D, GradeReason.Level, "Прогноз ненадёжен")]
    public void Grade_has_a_reason_in_words(ForecastGrade grade, GradeReason reason, string words) =>
        Assert.Contains(words, Show(Outlooks.Past(Outlooks.Trust(grade: grade, reason: reason))).Find(".verdict-row .strong").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Where_nobody_is_told_from_anybody_the_lists_show_it()
    {
        var widget = Show(Outlooks.Past(Outlooks.CannotTell));
        Assert.Equal("По этой базе личный прогноз невозможен", widget.Find(".verdict-row .strong").TextContent);
        Assert.Equal(6, widget.FindAll(".bar").Count);
    }

    public static TheoryData<ForecastTrust, PastEvidence?, string, string> Notices => new()
    {
        { Outlooks.Undated, null, "Прогноз есть, но проверить его нечем", "Нужен столбец «Дата покупки»" },
        { Outlooks.CannotTell, null, "По этой базе личный прогноз невозможен", "Столбец «Дата покупки»" },
        { Outlooks.Trust(ForecastState.Untested, ForecastGrade.C, GradeReason.ShortHistory), new(44, 30, 90, 60), "Прогноз есть, но проверить его на прошлом не удалось", "90\u00A0дней истории, повторных покупок: 44" },
        { Outlooks.TooLittle, new(12, 30, 400, 180), "Для прогноза мало повторных покупок", "Есть 12, нужно 30" },
        { Outlooks.Trust(ForecastState.TooLittle, ForecastGrade.D, GradeReason.ShortHistory), new(70, 30, 21, 180), "Для прогноза история слишком коротка", "Есть 21\u00A0день, нужно не меньше 180\u00A0дней" },
    };

    [Theory]
    [MemberData(nameof(Notices))]
    public void Without_a_trial_the_widget_says_what_would_unlock_it(ForecastTrust trust, PastEvidence? evidence, string title, string text)
    {
        var widget = Show(new(trust, null, evidence));
        Assert.Equal(title, widget.Find(".st b").TextContent);
        Assert.Contains(text, widget.Find(".st p").TextContent, StringComparison.Ordinal);
        Assert.Empty(widget.FindAll(".bar"));
    }

    [Fact]
    public void A_column_that_is_there_is_not_asked_for()
    {
        var widget = Render<PastTest>(p => p.Add(w => w.Data, new(Outlooks.CannotTell, null, null)).Add(w => w.Dated, true));
        Assert.Equal("По этой базе личный прогноз невозможен", widget.Find(".st b").TextContent);
        Assert.DoesNotContain("Дата покупки", widget.Find(".st").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<PastTest> Show(Analytics.Dashboards.Overview.PastTest data) => Render<PastTest>(p => p.Add(w => w.Data, data).Add(w => w.Dated, false));
}
