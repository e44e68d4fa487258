using AiReactivator.Web.Formatting;

namespace AiReactivator.Web.Tests.Formatting;

public sealed class PluralTests
{
    [Theory]
    [InlineData(0, "клиентов")]
    [InlineData(1, "клиент")]
    [InlineData(2, "клиента")]
    [InlineData(4, "клиента")]
    [InlineData(5, "клиентов")]
    [InlineData(11, "клиентов")]
    [InlineData(14, "клиентов")]
    [InlineData(21, "клиент")]
    [InlineData(22, "клиента")]
    [InlineData(111, "клиентов")]
    [InlineData(1001, "клиент")]
    [InlineData(-2, "клиента")]
    public void Word_follows_the_last_two_digits(long number, string expected) =>
        Assert.Equal(expected, Plural.Word(number, "клиент|клиента|клиентов"));

    [Fact]
    public void Number_and_word_stay_on_one_line() => Assert.Equal("1\u202F139\u00A0дней", Plural.Of(1139, "день|дня|дней"));

    [Theory]
    [InlineData(20.0, "20\u00A0покупок")]
    [InlineData(19.96, "20\u00A0покупок")]
    [InlineData(1.0, "1\u00A0покупка")]
    [InlineData(3.04, "3\u00A0покупки")]
    [InlineData(1.5, "1,5\u00A0покупки")]
    [InlineData(20.5, "20,5\u00A0покупки")]
    public void Mean_that_is_whole_is_counted_and_one_with_a_decimal_is_a_part(double mean, string expected) =>
        Assert.Equal(expected, Plural.OfDecimal(mean, "покупка|покупки|покупок"));

    [Fact]
    public void Two_forms_are_a_mistake_of_ours() => Assert.Throws<ArgumentException>(() => Plural.Word(1, "клиент|клиента"));
}
