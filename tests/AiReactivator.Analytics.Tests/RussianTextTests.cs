
namespace AiReactivator.Analytics.Tests;

public sealed class RussianTextTests
{
    [Theory]
    [InlineData(0, "0 клиентов")]
    [InlineData(1, "1 клиент")]
    [InlineData(2, "2 клиента")]
    [InlineData(5, "5 клиентов")]
    [InlineData(11, "11 клиентов")]
    [InlineData(14, "14 клиентов")]
    [InlineData(21, "21 клиент")]
    [InlineData(22, "22 клиента")]
    [InlineData(111, "111 клиентов")]
    [InlineData(1001, "1\u202F001 клиент")]
    public void Plural_follows_the_number(int n, string text) => Assert.Equal(text, RussianText.CountClients(n));

    [Theory]
    [InlineData(3, 21, "3 из 21 клиента")]
    [InlineData(1, 1, "1 из 1 клиента")]
    [InlineData(46, 75, "46 из 75 клиентов")]
    public void Whole_stands_in_the_genitive(int part, int whole, string text) => Assert.Equal(text, RussianText.OutOf(part, whole));

    [Theory]
    [InlineData("0", "0 ₽")]
    [InlineData("9999.4", "9 999 ₽")]
    [InlineData("10000", "10 тыс. ₽")]
    [InlineData("732666", "732,7 тыс. ₽")]
    [InlineData("999949", "999,9 тыс. ₽")]
    [InlineData("999950", "1 млн ₽")]
    [InlineData("1150000", "1,15 млн ₽")]
    [InlineData("9994999", "9,99 млн ₽")]
    [InlineData("9995000", "10 млн ₽")]
    [InlineData("86474690", "86,5 млн ₽")]
    [InlineData("104400000", "104 млн ₽")]
    [InlineData("999500000", "1 млрд ₽")]
    [InlineData("-732666", "−732,7 тыс. ₽")]
    public void Money_is_short(string roubles, string text) =>
        Assert.Equal(text, RussianText.Money(decimal.Parse(roubles, System.Globalization.CultureInfo.InvariantCulture)).Replace('\u202F', ' ').Replace('\u00A0', ' '));

    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(0.0001, "меньше 0,1 %")]
    [InlineData(0.2667, "26,7 %")]
    [InlineData(0.5, "50 %")]
    [InlineData(0.9999, "больше 99,9 %")]
    [InlineData(1, "100 %")]
    public void Share_never_pretends_to_be_whole(double share, string text) => Assert.Equal(text, RussianText.Share(share).Replace('\u00A0', ' '));
}
