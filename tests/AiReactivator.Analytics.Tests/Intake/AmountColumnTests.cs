using AiReactivator.Analytics.Intake;
using AiReactivator.Analytics.Pipeline;

namespace AiReactivator.Analytics.Tests.Intake;

public sealed class AmountColumnTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("15000", 15000)]
    [InlineData("15000,5", 15000.5)]
    [InlineData("15000.05", 15000.05)]
    [InlineData("-300,25", -300.25)]
    [InlineData("\u2212150", -150)]
    [InlineData("1 234 567,89", 1234567.89)]
    [InlineData("1\u00a0234\u202f567", 1234567)]
    [InlineData("1'234'567,89", 1234567.89)]
    [InlineData("1.234.567,89", 1234567.89)]
    [InlineData("1,234,567.89", 1234567.89)]
    [InlineData("2 500 ₽", 2500)]
    [InlineData("₽ 2500", 2500)]
    [InlineData("15000 руб.", 15000)]
    [InlineData("1 234,5 р.", 1234.5)]
    [InlineData("+100", 100)]
    [InlineData("(1 234,50)", -1234.5)]
    [InlineData("1  234", 1234)]
    [InlineData("100 P", 100)]
    [InlineData("\u200e1500\u200f", 1500)]
    [InlineData("１２３，５０", 123.5)]
    [InlineData("'1500", 1500)]
    [InlineData("=\"1500\"", 1500)]
    [InlineData("0,123", 0.12)]
    [InlineData("1234,567", 1234.57)]
    [InlineData("1234,5678", 1234.57)]
    [InlineData("-0,999", -1)]
    public void A_sum_with_one_reading_is_read(string cell, double expected)
    {
        var intake = Read(null, cell);

        Assert.Empty(intake.RowErrors);
        Assert.Equal((decimal)expected, intake.TotalAmount);
    }

    [Theory]
    [InlineData("", "E_AMOUNT_EMPTY")]
    [InlineData("   ", "E_AMOUNT_EMPTY")]
    [InlineData("бесплатно", "E_AMOUNT_FORMAT")]
    [InlineData("#REF!", "E_AMOUNT_FORMAT")]
    [InlineData("1,5E+06", "E_AMOUNT_FORMAT")]
    [InlineData("12,34,56", "E_AMOUNT_FORMAT")]
    [InlineData("1 23", "E_AMOUNT_FORMAT")]
    [InlineData("100,", "E_AMOUNT_FORMAT")]
    [InlineData("--5", "E_AMOUNT_FORMAT")]
    [InlineData("(-5)", "E_AMOUNT_FORMAT")]
    [InlineData("()", "E_AMOUNT_FORMAT")]
    [InlineData("500-", "E_AMOUNT_FORMAT")]
    [InlineData("=1500", "E_AMOUNT_FORMAT")]
    [InlineData("½", "E_AMOUNT_FORMAT")]
    [InlineData("-", "E_AMOUNT_FORMAT")]
    [InlineData("1.234", "E_AMOUNT_AMBIGUOUS")]
    [InlineData("12,345", "E_AMOUNT_AMBIGUOUS")]
    [InlineData("1,234,567", "E_AMOUNT_AMBIGUOUS")]
    [InlineData("$1500", "E_AMOUNT_CURRENCY")]
    [InlineData("1500 USD", "E_AMOUNT_CURRENCY")]
    [InlineData("1500 тенге", "E_AMOUNT_CURRENCY")]
    [InlineData("1000000000001", "E_AMOUNT_RANGE")]
    [InlineData("99999999999999999999999", "E_AMOUNT_FORMAT")]
    public void A_sum_without_one_reading_names_its_reason(string cell, string code) => Assert.Equal(code, Read(null, cell).RowErrors.Single().Code);

    [Theory]
    [InlineData("comma", "1.234", 1234)]
    [InlineData("comma", "1,234", 1.23)]
    [InlineData("dot", "1.234", 1.23)]
    [InlineData("dot", "-1,234", -1234)]
    [InlineData("dot", "1,234,567", 1234567)]
    public void The_user_settles_what_is_ambiguous(string mark, string cell, double expected)
    {
        var intake = Read(mark, cell);

        Assert.Empty(intake.RowErrors);
        Assert.Equal((decimal)expected, intake.TotalAmount);
        Assert.Equal(mark, intake.DecimalMark);
    }

    [Fact]
    public void A_repeated_mark_stays_ambiguous_where_the_user_calls_it_decimal() =>
        Assert.Equal("E_AMOUNT_AMBIGUOUS", Read("comma", "1,234,567").RowErrors.Single().Code);

    [Fact]
    public void Cells_without_doubt_settle_nothing_for_the_others()
    {
        Assert.Equal(10.5m, Read(null, "1.234", "10,5").TotalAmount);
        Assert.Equal(10.5m, Read(null, "1.234", "10.5").TotalAmount);
        Assert.Equal(2, Read(null, "1.234", "10,5", "10.5", "12,345").RowsRejected);
        Assert.Equal(1234 + 10.5m, Read("comma", "1.234", "10,5").TotalAmount);
    }

    [Fact]
    public void Warnings_tell_cleaned_zero_refund_and_dot()
    {
        var warnings = Read(null, "1 000", "0,00", "-5", "7.5").Warnings;

        Assert.Equal((1, 1, 1, 1), (warnings["W_AMOUNT_CLEANED"], warnings["W_AMOUNT_ZERO"], warnings["W_REFUND"], warnings["W_AMOUNT_DOT"]));
    }

    private static IntakeReport Read(string? mark, params string[] cells) => StreamText.Normalize(
        StreamText.Template,
        cells.Select((cell, i) => $"{i + 2};;n1p;p1m;;Товар;{cell};30;14.07.2021"),
        new AnalysisSettings { DecimalMark = mark }).Intake;
}
