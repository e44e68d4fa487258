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

    /// <summary>A contact by which a client is known, and the name beside it: one that glues before one that many share. Null where there is none.</summary>
    /// <remarks>The name tells which client is meant where several have the contact, or where a part was taken out.</remarks>
    public static (ContactNumber Contact, int Name)? KnownBy(this GluingCourt court, IEnumerable<GluedPart> parts)
    {
        var shared = court.Shared.Select(s => s.Contact).ToHashSet();
        return parts
            .SelectMany(part => Contacts(part).Select(contact => (Contact: contact, part.Name)))
            .OrderBy(known => shared.Contains(known.Contact))
            .Select(known => ((ContactNumber, int)?)known)
            .FirstOrDefault();
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
