namespace AiReactivator.Analytics;

/// <summary>What a client said about messages: like <see cref="PhoneClass"/> a word that <c>Intake</c> and all after <c>Clients</c> share.</summary>
public enum Consent : byte
{
    /// <summary>The file does not say.</summary>
    Unknown,

    /// <summary>Agreed to be written to.</summary>
    Allowed,

    /// <summary>Refused, or is on the stop list.</summary>
    Denied,
}
