using AiReactivator.Analytics.Clients.Gluing;

namespace AiReactivator.Web.Runs;

/// <summary>Rules of gluing with one decision more or less.</summary>
internal static class GluingDecisions
{
    /// <summary>A contact is either lifted or guarded: the later decision replaces the earlier.</summary>
    public static GluingRules With(this GluingRules rules, GluingEdit edit) => rules with
    {
        Edits = [.. rules.Edits.Where(e => e != edit && !(IsAboutUse(edit) && IsAboutUse(e) && e.Contact == edit.Contact)), edit],
    };

    public static GluingRules Without(this GluingRules rules, GluingEdit edit) => rules with { Edits = [.. rules.Edits.Where(e => e != edit)] };

    /// <summary>A contact by which parts of a client are known: one that glues before one that many share. Null where there is none.</summary>
    public static ContactNumber? ContactOf(this GluingCourt court, IEnumerable<GluedPart> parts)
    {
        var shared = court.Shared.Select(s => s.Contact).ToHashSet();
        return parts.SelectMany(Contacts).OrderBy(shared.Contains).Select(c => (ContactNumber?)c).FirstOrDefault();
    }

    private static IEnumerable<ContactNumber> Contacts(GluedPart part)
    {
        if (part.Phone >= 0)
        {
            yield return new(true, part.Phone);
        }

        if (part.Email >= 0)
        {
            yield return new(false, part.Email);
        }
    }

    private static bool IsAboutUse(GluingEdit edit) => edit.Kind is GluingEditKind.Lift or GluingEditKind.Guard;
}
