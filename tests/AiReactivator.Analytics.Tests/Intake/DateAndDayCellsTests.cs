using AiReactivator.Analytics.Pipeline;

namespace AiReactivator.Analytics.Tests.Intake;

public sealed class DateAndDayCellsTests
{
    [Theory]
    [InlineData("14.07.2021")]
    [InlineData(" 14.07.2021 ")]
    [InlineData("4.7.2021")]
    [InlineData("2021-07-14")]
    [InlineData("14.07.2021 12:30")]
    [InlineData("2021-07-14T12:30:59.123Z")]
    [InlineData("29.02.2024")]
    public void A_date_with_one_reading_is_read(string cell) => Assert.Null(Code("10", cell));

    [Theory]
    [InlineData("", "E_DATE_EMPTY")]
    [InlineData("31.04.2022", "E_DATE_INVALID")]
    [InlineData("29.02.2023", "E_DATE_INVALID")]
    [InlineData("00.01.1900", "E_DATE_INVALID")]
    [InlineData("14.13.2021", "E_DATE_INVALID")]
    [InlineData("02.06.2026", "E_DATE_FUTURE")]
    [InlineData("01.01.1900", "E_DATE_RANGE")]
    [InlineData("01.01.2101", "E_DATE_FUTURE")]
    [InlineData("07/14/2021", "E_DATE_FORMAT")]
    [InlineData("44391", "E_DATE_FORMAT")]
    [InlineData("14.07.21", "E_DATE_FORMAT")]
    [InlineData("14-07-2021", "E_DATE_FORMAT")]
    [InlineData("14.07.2021 вечером", "E_DATE_FORMAT")]
    [InlineData("вчера", "E_DATE_FORMAT")]
    public void A_date_without_one_reading_names_its_reason(string cell, string code) => Assert.Equal(code, Code("10", cell));

    [Theory]
    [InlineData("0", null)]
    [InlineData(" 12 ", null)]
    [InlineData("36500", null)]
    [InlineData("36501", "E_DAYS_RANGE")]
    [InlineData("-3", "E_DAYS_NEGATIVE")]
    [InlineData("", "E_DAYS_EMPTY")]
    [InlineData("12,5", "E_DAYS_FORMAT")]
    [InlineData("33.0", "E_DAYS_FORMAT")]
    [InlineData("1 день", "E_DAYS_FORMAT")]
    [InlineData("99999999999999999999", "E_DAYS_RANGE")]
    public void Days_are_whole_and_not_negative(string cell, string? code) => Assert.Equal(code, Code(cell, "14.07.2021"));

    [Fact]
    public void Dates_that_cannot_be_are_named_with_their_line_and_column()
    {
        var intake = StreamText.Normalize(
            "line;error;phone;product;amount;days;first_date;date",
            [
                "2;;p1m;Чай;100;1;01.05.2026;10.05.2026", "3;;p1m;Чай;100;1;29.02.2023;10.05.2026", "5;;p1m;Чай;100;1;01.05.2026;29.02.2025",
                "6;;p1m;Чай;100;1;02.06.2026;10.05.2026", "8;;p1m;Чай;100;1;01.05.2026;02.06.2026", "9;;p1m;Чай;100;1;29.02.2024;29.02.2024",
                "11;;p1m;Чай;100;;;31.09.2025",
            ],
            new AnalysisSettings { AnalysisDate = new DateOnly(2026, 6, 1) }).Intake;

        Assert.Equal(
            [
                (3, "Дата первой покупки", "E_DATE_INVALID"), (5, "Дата покупки", "E_DATE_INVALID"), (6, "Дата первой покупки", "E_DATE_FUTURE"),
                (8, "Дата покупки", "E_DATE_FUTURE"), (11, "Дата покупки", "E_DATE_INVALID"),
            ],
            intake.RowErrors.Select(e => (e.Line, e.Column, e.Code)));
    }

    [Fact]
    public void A_first_purchase_after_the_last_is_accepted_with_a_remark_at_its_line()
    {
        var settings = new AnalysisSettings { AnalysisDate = new DateOnly(2026, 6, 1) };
        var undated = StreamText.Normalize(StreamText.Template, ["2;;n1p;p1m;;Чай;1;5;01.05.2026", "3;;n2p;p2m;;Чай;1;1400;05.10.2024"], settings);
        var dated = StreamText.Normalize(
            "line;error;phone;product;amount;first_date;date", ["2;;p1m;Чай;1;01.05.2026;01.05.2026", "3;;p2m;Чай;1;11.05.2026;10.05.2026"], settings);

        Assert.Equal([(3, "Дни", "W_DAYS_INCONSISTENT")], undated.Remarks.All().Select(r => (r.Line, r.Column!, r.Code)));
        Assert.Equal([(3, "Дата первой покупки", "W_FIRST_AFTER_PURCHASE")], dated.Remarks.All().Select(r => (r.Line, r.Column!, r.Code)));
        Assert.Equal((2, 2), (undated.Intake.RowsAccepted, dated.Intake.RowsAccepted));
        Assert.Equal(new DateOnly(2026, 5, 10).DayNumber, dated.Clients!.FirstDay[1]);
    }

    private static string? Code(string days, string date) => StreamText.Normalize(
        StreamText.Template,
        [$"2;;n1p;p1m;;Товар;100;{days};{date}"],
        new AnalysisSettings { AnalysisDate = new DateOnly(2026, 6, 1) }).Intake.RowErrors.SingleOrDefault()?.Code;
}
