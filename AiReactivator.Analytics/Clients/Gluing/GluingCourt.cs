namespace AiReactivator.Analytics.Clients.Gluing;

/// <summary>«Склейка»: what was glued and by what, what was not used and why, and what that does to the base.</summary>
/// <param name="Report">Counts under the rules in force.</param>
/// <param name="Rules">The rules in force.</param>
/// <param name="Rows">Accepted rows.</param>
/// <param name="WithoutGluing">The base where only rows with the same phone and the same e-mail are one client.</param>
/// <param name="WithoutGuard">The base where every contact glues; without the user's decisions.</param>
/// <param name="Glued">The base under the rules in force.</param>
/// <param name="SeveralNames">Clients with more than one name: biggest money first, the first <see cref="Most"/>.</param>
/// <param name="SeveralNamesCount">How many there are.</param>
/// <param name="Large">Clients that look too big (more than 5 contacts of a kind or more than 8 names): the first <see cref="Most"/>.</param>
/// <param name="LargeCount">How many there are.</param>
/// <param name="Shared">Contacts that glue nothing by themselves, by rule or by the user: the first <see cref="Most"/>.</param>
/// <param name="SharedCount">How many there are.</param>
/// <param name="FillerPhoneRows">Rows whose phone is a filler (12345678900, all one digit): never used.</param>
/// <param name="FillerEmailRows">Rows whose e-mail is a filler (test@test): never used.</param>
public sealed record GluingCourt(
    GluingReport Report,
    GluingRules Rules,
    int Rows,
    GluedBase WithoutGluing,
    GluedBase WithoutGuard,
    GluedBase Glued,
    IReadOnlyList<GluedClient> SeveralNames,
    int SeveralNamesCount,
    IReadOnlyList<GluedClient> Large,
    int LargeCount,
    IReadOnlyList<SharedContact> Shared,
    int SharedCount,
    int FillerPhoneRows,
    int FillerEmailRows)
{
    /// <summary>Longest list that travels.</summary>
    public const int Most = 200;

    /// <summary>Places in <see cref="GluingRules.Edits"/> of decisions that changed nothing because they could not be applied: a number that no
    /// accepted row has, a shared contact that does not tell which client is meant, a name that the client lacks or that is its only one.</summary>
    public IReadOnlyList<int> Ignored { get; init; } = [];
}

/// <summary>The base under some way of gluing.</summary>
/// <param name="Clients">Clients.</param>
/// <param name="RepeatClients">Clients with more than one accepted row.</param>
/// <param name="BiggestRevenue">LTV of the biggest client, roubles.</param>
public sealed record GluedBase(int Clients, int RepeatClients, decimal BiggestRevenue);

/// <summary>A client that several names, phones or e-mails make.</summary>
/// <param name="Client">Its number under the rules in force.</param>
/// <param name="Rows">Accepted rows.</param>
/// <param name="Revenue">LTV, roubles.</param>
/// <param name="NameCount">Different names.</param>
/// <param name="PhoneCount">Different phones.</param>
/// <param name="EmailCount">Different e-mails.</param>
/// <param name="Parts">Rows by name, phone and e-mail: most rows first, at most 50.</param>
/// <param name="Bridges">Contacts without which the client would fall apart, the one that splits off most money first; at most 20.</param>
public sealed record GluedClient(
    int Client,
    int Rows,
    decimal Revenue,
    int NameCount,
    int PhoneCount,
    int EmailCount,
    IReadOnlyList<GluedPart> Parts,
    IReadOnlyList<GluingBridge> Bridges);

/// <summary>Rows of a client with the same name, phone and e-mail; −1 is none.</summary>
public sealed record GluedPart(int Name, int Phone, int Email, int Rows, decimal Revenue);

/// <summary>A contact that alone holds parts of a client together.</summary>
/// <param name="Contact">The contact.</param>
/// <param name="Clients">How many clients there would be without it.</param>
/// <param name="SplitRevenue">LTV that would leave the biggest of them, roubles.</param>
public sealed record GluingBridge(ContactNumber Contact, int Clients, decimal SplitRevenue);

/// <summary>A contact that glues nothing by itself.</summary>
/// <param name="Contact">The contact.</param>
/// <param name="Rows">Rows that carry it.</param>
/// <param name="Partners">Different contacts of the other kind beside it.</param>
/// <param name="Names">Different names beside it.</param>
/// <param name="ByUser">The user put the guard there.</param>
/// <param name="ClientsIfLifted">Clients of the base if it did glue; null where the user edited a giant client and counting would take too long.</param>
/// <param name="SampleNames">Up to five of the names.</param>
public sealed record SharedContact(ContactNumber Contact, int Rows, int Partners, int Names, bool ByUser, int? ClientsIfLifted, IReadOnlyList<int> SampleNames);
