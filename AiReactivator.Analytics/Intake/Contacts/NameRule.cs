using System.Buffers;
using System.Text;

namespace AiReactivator.Analytics.Intake.Contacts;

/// <summary>Names → a key under which spellings of one name are equal. Names never glue by themselves.</summary>
internal static class NameRule
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create("«»\"„“”");

    private static readonly HashSet<string> LegalForms = new(
        [
            "ооо", "ooo", "зао", "оао", "пао", "ао", "нао", "одо", "осоо", "ип", "тоо", "чуп", "чтуп", "уп", "фгуп", "гуп", "муп", "мбу", "гбу", "мку", "фгбу", "ано",
            "нко", "тсж", "снт", "кфх", "гк", "тд", "общество", "компания", "фирма", "завод", "холдинг", "корпорация", "банк", "llc", "llp", "ltd", "limited",
            "gmbh", "inc", "corp", "corporation", "company", "co", "plc", "ag", "srl", "sro",
        ],
        StringComparer.Ordinal);

    /// <summary>NFKC without format characters, trimmed, blanks collapsed, lower case, ё = е; empty for a blank name.</summary>
    public static string Key(string raw)
    {
        var text = RuleText.Lower(RuleText.Clean(raw));
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                key.Append(c == 'ё' ? 'е' : c);
            }
            else if (key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        return key.ToString().TrimEnd();
    }

    /// <summary>A company by its legal form or by quotes.</summary>
    /// <param name="key">A name as <see cref="Key"/> makes it.</param>
    public static bool IsCompany(string key)
    {
        if (key.AsSpan().ContainsAny(Quotes))
        {
            return true;
        }

        var forms = LegalForms.GetAlternateLookup<ReadOnlySpan<char>>();
        var start = -1;
        for (var i = 0; i <= key.Length; i++)
        {
            var inWord = i < key.Length && char.IsLetterOrDigit(key[i]);
            if (inWord)
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                if (forms.Contains(key.AsSpan(start, i - start)))
                {
                    return true;
                }

                start = -1;
            }
        }

        return false;
    }
}
