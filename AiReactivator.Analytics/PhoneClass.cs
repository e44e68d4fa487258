namespace AiReactivator.Analytics;

/// <summary>What a phone can be used for: the one word that <c>Intake</c> and all after <c>Clients</c> share. The tab tells it; the number itself never leaves.</summary>
public enum PhoneClass : byte
{
    /// <summary>A mobile: may be called and written to.</summary>
    Mobile,

    /// <summary>A landline: no SMS.</summary>
    Landline,

    /// <summary>Another country.</summary>
    Other,
}
