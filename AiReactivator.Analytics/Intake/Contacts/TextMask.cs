using System.Text;
using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Intake.Contacts;

/// <summary>Masks phones and e-mails found in texts that are not contacts. Vectors: tests/vectors/contacts.json.</summary>
internal static class TextMask
{
    public const string Mask = "•••";

    private const int MostDigits = 15;
    private const int FewestDigits = 8;
    private const int FewestTold = 7;
    private const int LongestQuotedLocal = 64;
    private const int SeparatorsBetween = 5;

    /// <summary>Whether a text can hold a contact at all: nearly none can.</summary>
    public static bool MayHoldContact(ReadOnlySpan<byte> utf8)
    {
        var digits = 0;
        for (var i = 0; i < utf8.Length; i++)
        {
            var b = utf8[i];
            if (char.IsAsciiDigit((char)b))
            {
                digits++;
            }
            else if (b == '@' || (b >= 0xC2 && IsUnusual(utf8[i..])))
            {
                return true;
            }
        }

        return digits >= FewestTold || Disguised.HasAtWord(utf8);
    }

    /// <summary>Anything but Russian letters and the usual marks of Russian text may be a digit or an @ in disguise; «собака» stands for one.</summary>
    private static bool IsUnusual(ReadOnlySpan<byte> letter) => letter[0] switch
    {
        0xD0 => Disguised.IsDogTail(letter),
        0xD1 => false,
        0xC2 => letter.Length < 2 || letter[1] is not (0xA0 or 0xAB or 0xBB),
        0xE2 => !letter.StartsWith("–"u8) && !letter.StartsWith("—"u8) && !letter.StartsWith("№"u8) && !letter.StartsWith("₽"u8),
        _ => true,
    };

    public static string Apply(string text)
    {
        var masked = AsWritten(text);
        // What hides behind invisible or unusual characters is seen in the plain spelling only; without a contact the text stays as written.
        var plain = Disguised.PlainSpelling(masked);
        var again = AsWritten(plain);
        return again == plain ? masked : again;
    }

    private static string AsWritten(string text)
    {
        var phones = Disguised.MaskMobiles(MaskNumbers(MaskEmails(text), PhoneEnd), Mask);
        return Disguised.MaskEmails(MaskNumbers(phones, LocalNumberEnd), Mask);
    }

    private static string MaskEmails(string text)
    {
        StringBuilder? masked = null;
        var kept = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('@' or '＠') || i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]))
            {
                continue;
            }

            var start = i;
            while (start > kept && Disguised.IsLocal(text[start - 1]))
            {
                start--;
            }

            start = start == i ? QuotedLocalStart(text, i, kept) : start;
            if (start == i)
            {
                continue;
            }

            var end = i + 2;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '_' or '-' or '@'))
            {
                end++;
            }

            while (text[end - 1] is '.' or '_' or '-')
            {
                end--;
            }

            (masked ??= new StringBuilder()).Append(text, kept, start - kept).Append(Mask);
            kept = end;
            i = end - 1;
        }

        return masked is null ? text : masked.Append(text, kept, text.Length - kept).ToString();
    }

    /// <summary>Where the local part in quotes begins that ends before this @; the @ itself where none does.</summary>
    private static int QuotedLocalStart(string text, int at, int kept)
    {
        if (at - 2 < kept || text[at - 1] != '"')
        {
            return at;
        }

        var opening = text.LastIndexOf('"', at - 2, at - 1 - kept);
        return opening < 0 || at - 2 - opening is < 1 or > LongestQuotedLocal ? at : opening;
    }

    private static string MaskNumbers(string text, Func<string, int, int> endOf)
    {
        StringBuilder? masked = null;
        var kept = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var end = endOf(text, i);
            if (end < 0)
            {
                continue;
            }

            (masked ??= new StringBuilder()).Append(text, kept, i - kept).Append(Mask);
            kept = end;
            i = end - 1;
        }

        return masked is null ? text : masked.Append(text, kept, text.Length - kept).ToString();
    }

    /// <summary>The end of the phone that starts here, or −1.</summary>
    private static int PhoneEnd(string text, int start)
    {
        if (!CanStart(text, start))
        {
            return -1;
        }

        Span<char> digits = stackalloc char[MostDigits];
        Span<int> ends = stackalloc int[MostDigits];
        var (count, separators, plus) = (0, 0, false);
        for (var i = start; i < text.Length && count < MostDigits; i++)
        {
            if (Digit(text[i]) is var digit and not '\0')
            {
                (digits[count], ends[count], separators) = (digit, i + 1, 0);
                count++;
            }
            else if (text[i] == '+' && count == 0 && !plus)
            {
                plus = true;
            }
            else if (!IsSeparator(text[i]) || ++separators > SeparatorsBetween)
            {
                break;
            }
        }

        for (var length = count; length >= FewestDigits; length--)
        {
            var end = ends[length - 1];
            if ((end == text.Length || Digit(text[end]) == '\0') && PhoneRule.Normalise(digits[..length], plus).Fault != ContactFault.Invalid)
            {
                return end;
            }
        }

        return -1;
    }

    private static bool CanStart(string text, int at)
    {
        if (Digit(text[at]) != '\0')
        {
            return at == 0 || Digit(text[at - 1]) == '\0';
        }

        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        return (text[at] == '+' && (Digit(next) != '\0' || next == '(')) || (text[at] == '(' && (Digit(next) != '\0' || next == '+'));
    }

    /// <summary>The end of 123-45-67 with no digit around, or −1.</summary>
    private static int LocalNumberEnd(string text, int start)
    {
        if (start + 9 > text.Length || (start > 0 && Digit(text[start - 1]) != '\0') || (start + 9 < text.Length && Digit(text[start + 9]) != '\0'))
        {
            return -1;
        }

        for (var i = 0; i < 9; i++)
        {
            if (i is 3 or 6 ? text[start + i] != '-' : Digit(text[start + i]) == '\0')
            {
                return -1;
            }
        }

        return start + 9;
    }

    private static char Digit(char c) => char.IsAsciiDigit(c) ? c : c is >= '０' and <= '９' ? (char)(c - '０' + '0') : '\0';

    private static bool IsSeparator(char c) => char.IsWhiteSpace(c) || RuleText.IsDash(c) || c is '.' or '(' or ')' or '[' or ']' or '_';
}
