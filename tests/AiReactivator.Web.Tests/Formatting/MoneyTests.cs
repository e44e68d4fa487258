using AiReactivator.Web.Formatting;

namespace AiReactivator.Web.Tests.Formatting;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(0, "0 ₽")]
    [InlineData(732666, "732 666 ₽")]
    [InlineData(1234567.5, "1 234 568 ₽")]
    [InlineData(-732666, "−732 666 ₽")]
    public void Full_has_thin_thousands_and_a_hard_space_before_the_rouble(double roubles, string expected) =>
        Assert.Equal(Typeset(expected), Money.Full((decimal)roubles));

    [Theory]
    [InlineData(9_999, "9 999 ₽")]
    [InlineData(10_000, "10_тыс._₽")]
    [InlineData(732_666, "732,7_тыс._₽")]
    [InlineData(999_949, "999,9_тыс._₽")]
    [InlineData(999_960, "1_млн_₽")]
    [InlineData(10_400_000, "10,4_млн_₽")]
    [InlineData(86_474_690, "86,5_млн_₽")]
    [InlineData(1_250_000_000, "1,3_млрд_₽")]
    [InlineData(-732_700, "−732,7_тыс._₽")]
    public void Brief_takes_the_unit_that_fits_the_printed_figure(double roubles, string expected) =>
        Assert.Equal(Typeset(expected), Money.Brief((decimal)roubles));

    [Fact]
    public void A_sum_that_is_not_known_is_a_dash() => Assert.Equal("—", Money.Full(null));

    /// <summary>Readable expectations: a blank before ₽ or «_» is hard, any other blank is thin.</summary>
    private static string Typeset(string text) => text.Replace(" ₽", "\u00A0₽", StringComparison.Ordinal).Replace('_', '\u00A0').Replace(' ', '\u202F');

    [Theory]
    [InlineData(18_000, 96_000, "18–96\u00A0тыс.\u00A0₽")]
    [InlineData(4_228, 76_700, "4,2–76,7\u00A0тыс.\u00A0₽")]
    [InlineData(78_700, 1_500_000, "78,7\u00A0тыс. – 1,5\u00A0млн\u00A0₽")]
    [InlineData(40, 12_000, "40 – 12\u00A0тыс.\u00A0₽")]
    [InlineData(300, 900, "300–900\u00A0₽")]
    [InlineData(900, 900, "900\u00A0₽")]
    public void Range_has_its_unit_once_where_one_fits_both(decimal low, decimal high, string text) => Assert.Equal(text, Money.Range(low, high));
}
