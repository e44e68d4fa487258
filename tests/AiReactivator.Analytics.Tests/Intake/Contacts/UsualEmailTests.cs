using System.Text;
using AiReactivator.Analytics.Intake.Contacts;

namespace AiReactivator.Analytics.Tests.Intake.Contacts;

/// <summary>What the quick way takes for good is what the rule takes for good.</summary>
public sealed class UsualEmailTests
{
    static readonly string[] Words =
        ["no", "net", "none", "test", "nomail", "noemail", "no-mail", "no_mail", "null", "mail", "email", "example", "1", "12345", "qwerty", "ivan.petrov", "a+b", "k2659", "x", "", ".", "..", "a..b", "'", "<", "mailto:"];

    static readonly string[] Domains = ["mail.ru", "gmail.com", "test", "mail", "example.com", "qwerty.ru", "x", ".ru", "ru.", "a..ru", "sub.host.org", "1.ru", "email.com", ""];

    [Fact]
    public void The_quick_way_tells_what_the_rule_tells()
    {
        var random = new Random(20_261_126);
        var good = 0;
        for (var i = 0; i < 50_000; i++)
        {
            var address = $"{Part(random, Words)}@{Part(random, Domains)}{(random.Next(50) == 0 ? "@" : "")}";
            if (UsualEmail.IsGood(Encoding.ASCII.GetBytes(address), out var withoutTopLevel))
            {
                good++;
                Assert.Equal(new EmailReading(address, withoutTopLevel, default), EmailRule.Read(address));
            }
        }

        Assert.InRange(good, 10_000, 40_000);
    }

    [Theory]
    [InlineData("test@mail.ru")]
    [InlineData("mail@mail.com")]
    [InlineData("a@b@c")]
    [InlineData("plain")]
    [InlineData("@mail.ru")]
    [InlineData("a@")]
    public void What_may_be_anything_else_is_left_to_the_rule(string address) => Assert.False(UsualEmail.IsGood(Encoding.ASCII.GetBytes(address), out _));

    static string Part(Random random, string[] words) => random.Next(4) switch
    {
        0 => words[random.Next(words.Length)] + words[random.Next(words.Length)],
        1 => words[random.Next(words.Length)] + random.Next(1000),
        _ => words[random.Next(words.Length)],
    };
}
