namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>Which columns the words of a header lead to, the best first. The rules are in tests/vectors/headers.json.</summary>
internal sealed class HeaderCandidates
{
    // The name of the user's own employee: nothing reads it yet, so it counts as an extra column, as in the tab.
    private const Field Unread = Field.Manager;

    private readonly Dictionary<Target, List<(int Rank, int Column, string Key)>> found = [];
    private readonly List<Field> duplicates = [];

    /// <param name="keys">The headers as <see cref="HeaderNames.Key"/> makes them.</param>
    public HeaderCandidates(IReadOnlyList<string> keys)
    {
        var present = keys.ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var column = 0; column < keys.Count; column++)
        {
            var key = keys[column];
            if (key.Length == 0 || !TryFind(key, present, out var target, out var rank) || target.Field == Unread)
            {
                continue;
            }

            // The manual has two spellings of one column of the template: a file with both has it twice.
            if (seen.Add(key == "день" ? "дни" : key))
            {
                Of(target).Add((rank, column, key));
            }
            else
            {
                duplicates.Add(target.Field);
            }
        }

        foreach (var candidates in found.Values)
        {
            candidates.Sort((a, b) => (a.Rank, a.Column).CompareTo((b.Rank, b.Column)));
        }

        // A price without sum and number of pieces is what was paid.
        if (Of(new Target(Field.Amount)).Count + Of(new Target(Field.Quantity)).Count == 0)
        {
            found[new Target(Field.Amount)] = Of(new Target(Field.Price));
            found[new Target(Field.Price)] = [];
        }
    }

    /// <summary>Fields of which one header stands there twice.</summary>
    public IReadOnlyList<Field> Duplicates => duplicates;

    /// <summary>The columns of a field other than the name; several of a phone or an e-mail.</summary>
    public int[] Columns(Field field)
    {
        var columns = Of(new Target(field)).Select(candidate => candidate.Column);
        return [.. field is Field.Phone or Field.Email ? columns : columns.Take(1)];
    }

    /// <summary>Where the name is looked for, one source after the other; the columns of a source make one name.</summary>
    public int[][] Names()
    {
        var (surnames, companies) = (Part(NamePart.Surname), Part(NamePart.Company));
        var all = Of(new Target(Field.Name));
        var better = all.Where(name => !HeaderLists.OnlyAlone.Contains(name.Key)).ToList();
        var names = better.Count + surnames.Length + companies.Length > 0 ? better : all;
        var whole = names.Where(name => !HeaderLists.FirstNames.Contains(name.Key)).ToList();
        var single = (surnames.Length > 0 && whole.Count > 0 ? whole : names).Select(name => name.Column).ToArray();
        if (surnames.Length == 0 || whole.Count > 0)
        {
            return [.. single.Concat(companies).Select(column => new[] { column })];
        }

        int[] joined = [.. single.Take(1), .. Part(NamePart.Patronymic).Take(1), surnames[0]];
        return [joined, .. single.Skip(1).Concat(companies).Select(column => new[] { column })];
    }

    private static bool TryFind(string key, HashSet<string> present, out Target target, out int rank)
    {
        foreach (var (beside, header, field) in HeaderLists.Beside)
        {
            if (header == key && present.Contains(beside))
            {
                (target, rank) = (new Target(field), int.MaxValue);
                return true;
            }
        }

        return HeaderNames.TryFind(key, out target, out rank);
    }

    private int[] Part(NamePart part) => [.. Of(new Target(Field.Name, part)).Select(candidate => candidate.Column)];

    private List<(int Rank, int Column, string Key)> Of(Target target)
    {
        if (!found.TryGetValue(target, out var candidates))
        {
            found[target] = candidates = [];
        }

        return candidates;
    }
}
