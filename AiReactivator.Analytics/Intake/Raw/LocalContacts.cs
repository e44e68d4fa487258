namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>Names, phones and e-mails by their numbers. Only the command line has them, on the user's own machine.</summary>
/// <param name="Names">As first written.</param>
/// <param name="Phones">Digits in international form without plus.</param>
/// <param name="Emails">Lower case.</param>
public sealed record LocalContacts(IReadOnlyList<string> Names, IReadOnlyList<string> Phones, IReadOnlyList<string> Emails);
