namespace AiReactivator.Analytics.Clients.Gluing;

/// <summary>How rows are glued: thresholds of the guard and what the user decided in «Склейка». Whole, so that undo is the rules before.</summary>
/// <remarks>Contacts and names are numbers of one content: the same file read the same way gives the same numbers. A decision about a
/// number that the file does not have changes nothing and is named in <see cref="GluingCourt.Ignored"/>.</remarks>
/// <param name="SharedPartners">Different contacts of the other kind from which on a contact may count as shared, 2…1000.</param>
/// <param name="SharedNames">Different names that are needed as well, 2…1000.</param>
/// <param name="Edits">Decisions of the user, in the order in which they were made; at most <see cref="MostEdits"/>.</param>
public sealed record GluingRules(int SharedPartners, int SharedNames, IReadOnlyList<GluingEdit> Edits)
{
    /// <summary>More decisions than a person makes.</summary>
    public const int MostEdits = 1000;

    /// <summary>Lowest threshold of the guard.</summary>
    public const int FewestShared = 2;

    /// <summary>Highest threshold of the guard.</summary>
    public const int MostShared = 1000;

    /// <summary>The guard of the product: five partner contacts and five names.</summary>
    public static GluingRules Default { get; } = new(5, 5, []);

    /// <summary>Whether thresholds and decisions are within bounds: thresholds 2…1000, at most <see cref="MostEdits"/> decisions of a known kind.</summary>
    /// <remarks>Asked of rules that come from outside; gluing throws <see cref="ArgumentException"/> at others.</remarks>
    public bool IsSound() =>
        SharedPartners is >= FewestShared and <= MostShared
        && SharedNames is >= FewestShared and <= MostShared
        && Edits is { Count: <= MostEdits }
        && Edits.All(edit => edit is not null && Enum.IsDefined(edit.Kind));

    internal void ThrowIfUnsound()
    {
        if (!IsSound())
        {
            throw new ArgumentException("Rules of gluing are out of bounds.");
        }
    }
}

/// <summary>One decision of the user.</summary>
/// <remarks>The client of a contact is that of the gluing without <see cref="GluingEditKind.TakeOut"/> and <see cref="GluingEditKind.Together"/>.
/// A contact that glues has one. One that does not, a shared one, may stand in several: then the name has to tell which.
/// Where names were taken out of the client, the contact stands for the rest of it, unless a name is given.</remarks>
/// <param name="Kind">What is decided.</param>
/// <param name="Contact">The contact it is about.</param>
/// <param name="Name">For <see cref="GluingEditKind.TakeOut"/>: the name whose rows, in the client that has the contact, become a client of their own; −1 and null are rows without a name.
/// For <see cref="GluingEditKind.Together"/>: the name beside the contact, where the contact alone does not tell; else null.</param>
/// <param name="Other">For <see cref="GluingEditKind.Together"/>: a contact of the client to put together with. The same contact again, without names,
/// brings back all that was taken out of its client and has it.</param>
/// <param name="OtherName">The name beside <paramref name="Other"/>, where that contact alone does not tell.</param>
public sealed record GluingEdit(GluingEditKind Kind, ContactNumber Contact, int? Name = null, ContactNumber? Other = null, int? OtherName = null)
{
    /// <summary>The name that is taken out; rows without a name are −1.</summary>
    internal int TakenName => Name ?? -1;
}

/// <summary>What a user may decide.</summary>
public enum GluingEditKind
{
    /// <summary>The contact glues, however many share it.</summary>
    Lift,

    /// <summary>The contact glues nothing by itself.</summary>
    Guard,

    /// <summary>The rows of a name leave a client and make one of their own; whatever they were put together with before stays.</summary>
    TakeOut,

    /// <summary>Two clients are one.</summary>
    Together,
}

/// <summary>A phone or an e-mail by its number in the stream.</summary>
/// <param name="IsPhone">True for a phone, false for an e-mail.</param>
/// <param name="Number">Its number.</param>
public readonly record struct ContactNumber(bool IsPhone, int Number);
