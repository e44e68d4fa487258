using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AiReactivator.Analytics.Intake.Contacts;

/// <summary>Contacts written so that robots do not find them. Vectors: tests/vectors/contacts.json.</summary>
internal static partial class Disguised
{
    // A mobile phone in its own groups, whatever stands between them, with О for 0 and З for 3.
    private const string Between = @"[\s\-\u2010-\u2015\u2212.,()\[\]{}<>_/\\*~|:·'=+]{0,5}";
    private const string Digit = "[0-9ОоOoЗз]";
    private const string MobilePattern = $"(?<![0-9])\\+?[78]{Between}9{Digit}{Digit}{Between}{Digit}{Digit}{Digit}{Between}{Digit}{Digit}{Between}{Digit}{Digit}(?![0-9])";

    private const string Dot = @"(?:\.|\s(?:точка|dot)\s|\s?[(\[{]\s?(?:точка|dot)\s?[)\]}]\s?)";
    private const string DomainPattern = $"\\G[\\p{{L}}\\p{{N}}_\\-]+(?:{Dot}[\\p{{L}}\\p{{N}}_\\-]+)*{Dot}\\p{{L}}{{2,}}(?![\\p{{L}}\\p{{N}}])";
    private const string AtPattern = """\s{0,2}(?:@{1,3}|[(\[{«"<]\s?(?:собака|at|@)\s?[)\]}»">]|(?<=\s)собака(?=\s))\s{0,2}""";

    /// <summary>NFKC without format characters, digits as 0…9: soft hyphens, marks of direction and other scripts hide a contact from every rule.</summary>
    public static string PlainSpelling(string text)
    {
        var plain = FormatCharacters().Replace(text.Normalize(NormalizationForm.FormKC), "");
        return plain.Any(IsForeignDigit) ? string.Concat(plain.Select(c => IsForeignDigit(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)) : c)) : plain;
    }

    /// <summary>«8*916*123…», «8 9О5 …».</summary>
    public static string MaskMobiles(string text, string mask) => Mobile().Replace(text, mask);

    /// <summary>«ivan собака mail.ru», «ivan (at) mail точка ru», «ivan @ mail.ru».</summary>
    public static string MaskEmails(string text, string mask)
    {
        StringBuilder? masked = null;
        var kept = 0;
        for (var at = At().Match(text); at.Success; at = at.NextMatch())
        {
            var start = at.Index;
            while (start > kept && IsLocal(text[start - 1]))
            {
                start--;
            }

            if (start == at.Index || at.Index < kept || Domain().Match(text, at.Index + at.Length) is not { Success: true } domain)
            {
                continue;
            }

            (masked ??= new StringBuilder()).Append(text, kept, start - kept).Append(mask);
            kept = domain.Index + domain.Length;
        }

        return masked is null ? text : masked.Append(text, kept, text.Length - kept).ToString();
    }

    /// <summary>What an e-mail may have before its @.</summary>
    public static bool IsLocal(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '-' or '\'';

    /// <summary>The word «at», whatever stands around it.</summary>
    public static bool HasAtWord(ReadOnlySpan<byte> utf8)
    {
        var inWord = false;
        for (var i = 0; i < utf8.Length; i++)
        {
            if (!inWord && (utf8[i] | 0x20) == 'a' && i + 1 < utf8.Length && (utf8[i + 1] | 0x20) == 't' && (i + 2 == utf8.Length || !char.IsAsciiLetterOrDigit((char)utf8[i + 2])))
            {
                return true;
            }

            inWord = char.IsAsciiLetterOrDigit((char)utf8[i]);
        }

        return false;
    }

    /// <summary>«обак» of «собака», whatever the case of its letters.</summary>
    public static bool IsDogTail(ReadOnlySpan<byte> utf8) =>
        utf8.Length >= 8 && (utf8[1] | 0x20) == 0xBE && (utf8[3] | 0x20) == 0xB1 && (utf8[5] | 0x20) == 0xB0 && (utf8[7] | 0x20) == 0xBA;

    private static bool IsForeignDigit(char c) => c >= '\u0660' && char.IsDigit(c);

    [GeneratedRegex(@"\p{Cf}")]
    private static partial Regex FormatCharacters();

    [GeneratedRegex(MobilePattern)]
    private static partial Regex Mobile();

    [GeneratedRegex(AtPattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex At();

    [GeneratedRegex(DomainPattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Domain();
}
