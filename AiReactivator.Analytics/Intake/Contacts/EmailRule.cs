using System.Buffers;
using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Intake.Contacts;

/// <summary>What a cell of «Email» turned out to be.</summary>
/// <param name="Address">Lower case; empty unless it is good.</param>
/// <param name="WithoutTopLevel">There is no dot after the @.</param>
/// <param name="Fault">What is wrong with it.</param>
internal readonly record struct EmailReading(string Address, bool WithoutTopLevel, ContactFault Fault);

/// <summary>E-mails → trimmed lower case. Dots and +tags stay: taking them off glues two people's debts. Vectors: tests/vectors/contacts.json.</summary>
internal static class EmailRule
{
    /// <summary>By the standard.</summary>
    public const int Longest = 254;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create(",;:<>()[]\"\\|");

    // The first words are no names even at a public mailer; the others only where the domain repeats them.
    private static readonly string[] FillerWords = ["no", "net", "none", "test", "nomail", "noemail", "no-mail", "no_mail", "нет"];

    private static readonly string[] RepeatedWords =
    [
        .. FillerWords, "null", "mail", "email", "example", "1", "11", "111", "123", "1234", "12345", "a", "aa", "aaa", "x", "xx", "xxx", "qwe", "qwerty", "asd",
    ];

    private static readonly string[] PublicMailers =
        ["mail.ru", "bk.ru", "list.ru", "inbox.ru", "yandex.ru", "ya.ru", "gmail.com", "rambler.ru", "email.ru", "mail.com", "email.com"];

    public static EmailReading Read(string raw)
    {
        var address = RuleText.Lower(Unwrap(RuleText.Clean(raw)));
        if (address.Length == 0)
        {
            return new EmailReading("", false, ContactFault.None);
        }

        var at = address.IndexOf('@', StringComparison.Ordinal);
        if (at < 0 || address.Length > Longest || at != address.LastIndexOf('@') || HasForbidden(address)
            || !IsDotted(address.AsSpan(0, at)) || !IsDotted(address.AsSpan(at + 1)))
        {
            return new EmailReading("", false, ContactFault.Invalid);
        }

        return IsFiller(address.AsSpan(0, at), address.AsSpan(at + 1))
            ? new EmailReading("", false, ContactFault.Filler)
            : new EmailReading(address, address.IndexOf('.', at) < 0, ContactFault.None);
    }

    private static string Unwrap(string text)
    {
        text = RuleText.Unwrap(text);
        text = text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? text["mailto:".Length..] : text;
        text = text.Length > 1 && text[0] == '<' && text[^1] == '>' ? text[1..^1] : text;
        return text.Trim();
    }

    private static bool HasForbidden(string text)
    {
        if (text.AsSpan().ContainsAny(Forbidden))
        {
            return true;
        }

        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDotted(ReadOnlySpan<char> side) =>
        !side.IsEmpty && side[0] != '.' && side[^1] != '.' && !side.Contains("..", StringComparison.Ordinal);

    private static bool IsFiller(ReadOnlySpan<char> local, ReadOnlySpan<char> domain)
    {
        var dot = domain.IndexOf('.');
        var label = dot < 0 ? domain : domain[..dot];
        return (local.SequenceEqual(label) && IsAmong(RepeatedWords, local)) || (IsAmong(FillerWords, local) && IsAmong(PublicMailers, domain));
    }

    private static bool IsAmong(string[] words, ReadOnlySpan<char> text)
    {
        foreach (var word in words)
        {
            if (text.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }
}
