namespace AiReactivator.Analytics.Clients.Gluing;

/// <summary>How rows are glued: thresholds of the guard and what the user decided in «Склейка». Whole, so that undo is the rules before.</summary>
/// <remarks>Contacts and names are numbers of one content: the same file read the same way gives the same numbers.</remarks>
/// <param name="SharedPartners">Different contacts of the other kind from which on a contact may count as shared, 2…1000.</param>
/// <param name="SharedNames">Different names that are needed as well, 2…1000.</param>
/// <param name="Edits">Decisions of the user, in the order in which they were made; at most <see cref="MostEdits"/>.</param>
public sealed record GluingRules(int SharedPartners, int SharedNames, IReadOnlyList<GluingEdit> Edits)
{
    /// <summary>More decisions than a person makes.</summary>
    public const int MostEdits = 1000;

    /// <summary>The guard of the product: five partner contacts and five names.</summary>
    public static GluingRules Default { get; } = new(5, 5, []);
}

/// <summary>One decision of the user.</summary>
/// <param name="Kind">What is decided.</param>
/// <param name="Contact">The contact it is about.</param>
/// <param name="Name">For <see cref="GluingEditKind.TakeOut"/>: the name whose rows, in the client that has the contact, become a client of their own; −1 are rows without a name.</param>
/// <param name="Other">For <see cref="GluingEditKind.Together"/>: a contact of the client to put together with.</param>
public sealed record GluingEdit(GluingEditKind Kind, ContactNumber Contact, int? Name = null, ContactNumber? Other = null);

/// <summary>What a user may decide.</summary>
public enum GluingEditKind
{
    /// <summary>The contact glues, however many share it.</summary>
    Lift,

    /// <summary>The contact glues nothing by itself.</summary>
    Guard,

    /// <summary>The rows of a name leave a client and make one of their own.</summary>
    TakeOut,

    /// <summary>Two clients are one.</summary>
    Together,
}

/// <summary>A phone or an e-mail by its number in the stream.</summary>
/// <param name="IsPhone">True for a phone, false for an e-mail.</param>
/// <param name="Number">Its number.</param>
public readonly record struct ContactNumber(bool IsPhone, int Number);
