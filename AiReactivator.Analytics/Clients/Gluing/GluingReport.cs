namespace AiReactivator.Analytics.Clients.Gluing;

/// <summary>What gluing did, in counts: «Склейка».</summary>
/// <param name="Clients">Clients.</param>
/// <param name="GluedByPhone">Joins that a phone made: clients that would be apart without it, at that step.</param>
/// <param name="GluedByEmail">Joins that an e-mail made.</param>
/// <param name="SharedPhones">Phones that glue nothing by themselves.</param>
/// <param name="SharedEmails">E-mails that glue nothing by themselves.</param>
public sealed record GluingReport(int Clients, int GluedByPhone, int GluedByEmail, int SharedPhones, int SharedEmails);
