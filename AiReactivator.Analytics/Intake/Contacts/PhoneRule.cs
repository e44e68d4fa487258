using System.Buffers;
using System.Text.RegularExpressions;
using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Intake.Contacts;

/// <summary>What a cell of «Телефон» turned out to be.</summary>
/// <param name="Digits">International form without plus; empty unless it is a good number.</param>
/// <param name="Fault">What is wrong with it.</param>
internal readonly record struct PhoneReading(string Digits, ContactFault Fault);

/// <summary>Phones → digits in international form. Rules and vectors: tests/vectors/contacts.json.</summary>
internal static partial class PhoneRule
{
    private const int Longest = 100;

    private static readonly SearchValues<char> BareCharacters = SearchValues.Create("0123456789+-() ");

    private static readonly string[] ForeignPrefixes = ["375", "380", "998", "996", "992", "994", "995"];

    public static PhoneReading Read(string raw)
    {
        var text = RuleText.Unwrap(RuleText.Clean(raw));
        if (text.Length == 0)
        {
            return new PhoneReading("", ContactFault.None);
        }

        // No phone is so long, and what follows would look at the end of it again from every blank.
        if (text.Length > Longest)
        {
            return new PhoneReading("", ContactFault.Invalid);
        }

        if (text.AsSpan().ContainsAny("eEеЕ") && Scientific().IsMatch(Blank().Replace(text, "")))
        {
            return new PhoneReading("", ContactFault.Damaged);
        }

        if (!IsBare(text))
        {
            text = Label().Replace(text, "", 1);
            text = FloatTail().Replace(text, "$1");
            text = Extension().Replace(text, "");
        }

        Span<char> digits = stackalloc char[32];
        return TryDigits(text, digits, out var count, out var plus)
            ? Normalise(digits[..count], plus)
            : new PhoneReading("", ContactFault.Invalid);
    }

    /// <summary>Normalises digits that were already gathered.</summary>
    public static PhoneReading Normalise(ReadOnlySpan<char> digits, bool plus)
    {
        if (IsFiller(digits))
        {
            return new PhoneReading("", ContactFault.Filler);
        }

        var normal = plus ? International(digits) : National(digits);
        return normal is null ? new PhoneReading("", ContactFault.Invalid) : new PhoneReading(normal, ContactFault.None);
    }

    private static string? International(ReadOnlySpan<char> digits) => digits switch
    {
        { Length: 11 } when digits.StartsWith("89") => $"7{digits[1..]}",
        { Length: >= 8 and <= 15 } => digits.ToString(),
        _ => null,
    };

    private static string? National(ReadOnlySpan<char> digits)
    {
        switch (digits.Length)
        {
            case 11 when digits[0] is '7' or '8' && digits[1] is >= '3' and <= '9':
                return $"7{digits[1..]}";
            case 10 when digits[0] is '3' or '4' or '8' or '9':
                return $"7{digits}";
            case 11 when digits.StartsWith("80") && digits[2..4] is "25" or "29" or "33" or "44" or "17":
                // Belarus dials its own numbers with 8 0.
                return $"375{digits[2..]}";
            case 12:
                foreach (var prefix in ForeignPrefixes)
                {
                    if (digits.StartsWith(prefix))
                    {
                        return digits.ToString();
                    }
                }

                return null;
            default:
                return null;
        }
    }

    private static bool IsFiller(ReadOnlySpan<char> digits) =>
        (digits.Length >= 5 && !digits.ContainsAnyExcept(digits[0]))
        || (digits.Length >= 9 && !digits[^9..].ContainsAnyExcept(digits[^1]))
        || digits.SequenceEqual("12345678900")
        || digits.EndsWith("1234567890")
        || digits.EndsWith("9876543210");

    private static bool TryDigits(ReadOnlySpan<char> text, Span<char> digits, out int count, out bool plus)
    {
        (count, plus) = (0, false);
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                if (count == digits.Length)
                {
                    return false;
                }

                digits[count++] = c;
            }
            else if (c == '+' && count == 0 && !plus)
            {
                plus = true;
            }
            else if (!(char.IsWhiteSpace(c) || RuleText.IsDash(c) || c is '.' or '(' or ')' or '[' or ']'))
            {
                return false;
            }
        }

        return count > 0;
    }

    private static bool IsBare(string text) => !text.AsSpan().ContainsAnyExcept(BareCharacters);

    [GeneratedRegex(@"^\d([.,]\d+)?[eEеЕ][+-]?\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Scientific();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"^(?:телефон|тел|т|мобильный|моб|рабочий|раб|домашний|дом|telephone|tel|phone|mobile|mob)(?=[.:\s\d+(])[.:\s]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(\d{10,15})[.,]0+$")]
    private static partial Regex FloatTail();

    [GeneratedRegex(@",?\s*\(?\s*(?:добавочный|доб|внутренний|внутр|вн|ext|x|х|#)[.:\s]*\d{1,6}\s*\)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Extension();
}
