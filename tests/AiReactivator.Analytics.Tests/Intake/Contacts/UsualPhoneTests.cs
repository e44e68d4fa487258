using System.Globalization;
using System.Text;
using AiReactivator.Analytics.Intake.Contacts;
using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Tests.Intake.Contacts;

public sealed class UsualPhoneTests
{
    [Fact]
    public void Shortcut_says_what_the_rule_says_or_nothing()
    {
        var random = new Random(3);
        const string Marks = "0123456789 ()-+7889";
        var taken = 0;
        for (var i = 0; i < 200_000; i++)
        {
            var cell = (random.Next(8) switch
            {
                0 => "+7",
                1 => "8",
                2 => "7",
                3 => "+8",
                _ => "",
            }) + (i % 3 == 0 ? new string((char)('0' + random.Next(10)), random.Next(12)) : Mixed(random, Marks));
            if (!UsualPhone.TryRead(Encoding.UTF8.GetBytes(cell), out var digits))
            {
                continue;
            }

            taken++;
            Assert.Equal((cell, digits.ToString(CultureInfo.InvariantCulture), ContactFault.None), (cell, PhoneRule.Read(cell).Digits, PhoneRule.Read(cell).Fault));
        }

        Assert.True(taken > 2_000, $"{taken} phones were usual");
        Assert.All(["89161234501", "8 (916) 123-45-01", "+7(916)1234501", "9161234501"], phone => Assert.True(UsualPhone.TryRead(Encoding.UTF8.GetBytes(phone), out _)));
    }

    private static string Mixed(Random random, string marks)
    {
        var text = new StringBuilder();
        for (var digits = random.Next(9, 13); digits > 0;)
        {
            var mark = marks[random.Next(marks.Length)];
            text.Append(mark);
            digits -= char.IsAsciiDigit(mark) ? 1 : 0;
        }

        return text.ToString();
    }
}
