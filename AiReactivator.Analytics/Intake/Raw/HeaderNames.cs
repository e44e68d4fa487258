using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AiReactivator.Analytics.Intake.Contacts;

namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>What a column holds: a field, or a piece of a name.</summary>
/// <param name="Field">The field it counts for.</param>
/// <param name="Part">The piece of a name, where it is one.</param>
internal readonly record struct Target(Field Field, NamePart Part = NamePart.None);

/// <summary>Pieces of a name that stand in columns of their own.</summary>
internal enum NamePart
{
    None,
    Surname,
    Patronymic,
    Company,
}

/// <summary>Finds the field of a header. The rules are in tests/vectors/headers.json.</summary>
internal static partial class HeaderNames
{
    private const int Longest = 100;

    private static readonly FrozenDictionary<string, (Target Target, int Rank)> ByKey = HeaderLists.Fields
        .SelectMany(list => list.Value.Select((key, rank) => (Key: key, Value: (new Target(list.Key), rank))))
        .Concat(HeaderLists.NameParts.SelectMany(list => list.Value.Select((key, rank) => (Key: key, Value: (new Target(Field.Name, list.Key), rank)))))
        .ToFrozenDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    /// <summary>Finds what a header leads to; the rank is its place in the list, 0 the best.</summary>
    public static bool TryFind(string key, out Target target, out int rank)
    {
        var found = ByKey.TryGetValue(key, out var entry);
        (target, rank) = entry;
        return found;
    }

    /// <summary>The form in which headers are compared. A longer one is none of ours: it is not searched for a unit at its end.</summary>
    public static string Key(string header)
    {
        var text = RuleText.Clean(header.Trim('\uFEFF'));
        text = text.Length > 1 && text[0] == '"' && text[^1] == '"' ? text[1..^1] : text;
        text = Blanks().Replace(text, " ").Trim().ToLowerInvariant().Replace('ё', 'е');
        if (text.Length > Longest)
        {
            return text;
        }

        text = UnitTail().Replace(text, "");
        return text.TrimEnd('.', ':', '*', ' ');
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?:[\s,.(]+(?:₽|руб\.?|р\.|rub|рублей)|\s*[,(]\s*(?:шт|ед)\.?)\)?$")]
    private static partial Regex UnitTail();
}
