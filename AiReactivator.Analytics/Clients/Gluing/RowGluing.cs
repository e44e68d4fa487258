namespace AiReactivator.Analytics.Clients.Gluing;

/// <summary>Glues rows into clients under rules: the guard, what the user decided about it, the transitive union, then pairs that the user
/// took apart or put together.</summary>
internal static class RowGluing
{
    public static GluingOutcome Glue(in ContactRows rows, GluingRules rules)
    {
        rules.ThrowIfUnsound();
        var byRule = SharedContacts.Find(rows, rules.SharedPartners, rules.SharedNames);
        var ignored = new List<int>();
        var shared = Decided(rows, rules, byRule, ignored);
        var clients = ContactGluing.Glue(rows, shared, out var report);
        var count = EditedClients.Apply(rows, rules, clients, report.Clients, ignored);
        ignored.Sort();
        return new GluingOutcome(rules, clients, shared, byRule, report with { Clients = count }, ignored);
    }

    /// <summary>The guard as the user wants it: of decisions about one contact the last one holds.</summary>
    private static bool[] Decided(in ContactRows rows, GluingRules rules, bool[] byRule, List<int> ignored)
    {
        var shared = byRule;
        for (var i = 0; i < rules.Edits.Count; i++)
        {
            if (rules.Edits[i] is not { Kind: GluingEditKind.Lift or GluingEditKind.Guard } edit)
            {
                continue;
            }

            var key = rows.Key(edit.Contact);
            if (key < 0)
            {
                ignored.Add(i);
                continue;
            }

            shared = ReferenceEquals(shared, byRule) ? [.. byRule] : shared;
            shared[key] = edit.Kind == GluingEditKind.Guard;
        }

        return shared;
    }
}

/// <summary>What gluing found.</summary>
/// <param name="Rules">The rules that made it.</param>
/// <param name="Clients">The client of each row.</param>
/// <param name="Shared">For each key whether it glues nothing by itself.</param>
/// <param name="SharedByRule">The same without what the user decided.</param>
/// <param name="Report">Counts.</param>
/// <param name="Ignored">Places of decisions that could not be applied, ascending.</param>
internal sealed record GluingOutcome(
    GluingRules Rules,
    int[] Clients,
    bool[] Shared,
    bool[] SharedByRule,
    GluingReport Report,
    IReadOnlyList<int> Ignored)
{
    /// <summary>Bytes held.</summary>
    public long Bytes => ((long)Clients.Length * sizeof(int)) + Shared.Length + (ReferenceEquals(Shared, SharedByRule) ? 0 : SharedByRule.Length);
}
