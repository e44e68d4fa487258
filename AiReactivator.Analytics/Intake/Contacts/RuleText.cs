using System.Globalization;
using System.Text;

namespace AiReactivator.Analytics.Intake.Contacts;

/// <summary>What all contact rules begin with.</summary>
internal static class RuleText
{
    /// <summary>NFKC, without format characters (zero-width spaces, marks of direction that phones are copied with), trimmed.</summary>
    public static string Clean(string raw)
    {
        // Nearly every cell is ASCII or plain Cyrillic in its composed form, which NFKC leaves alone.
        var text = IsPlain(raw) ? raw : WithoutFormat(raw.Normalize(NormalizationForm.FormKC));
        return text.Trim();
    }

    /// <summary>Takes off how a spreadsheet is told that a cell is text: <c>'+7…</c>, <c>="+7…"</c>; and quotes that are part of the cell.</summary>
    public static string Unwrap(string text)
    {
        var quoted = text.StartsWith("=\"", StringComparison.Ordinal) ? text[1..] : text;
        if (quoted.Length > 1 && quoted[0] == '"' && quoted[^1] == '"')
        {
            return quoted[1..^1].Trim();
        }

        return text.StartsWith('\'') ? text[1..(text.Length > 1 && text[^1] == '\'' ? ^1 : ^0)].Trim() : text;
    }

    /// <summary>Lower case, one for both languages: of the Greek sigma at the end of a word and of the Turkish İ each has its own idea.</summary>
    public static string Lower(string text)
    {
        var lower = text.ToLowerInvariant();
        return IsPlain(lower) ? lower : lower.Replace('ς', 'σ').Replace('İ', 'i').Replace("i\u0307", "i", StringComparison.Ordinal);
    }

    public static bool IsDash(char c) => c is '-' or '\u2212' or (>= '\u2010' and <= '\u2015');

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is not (< '\u007f' or (>= 'А' and <= 'я') or 'ё' or 'Ё'))
            {
                return false;
            }
        }

        return true;
    }

    private static string WithoutFormat(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
            {
                kept.Append(rune);
            }
        }

        return kept.ToString();
    }
}
