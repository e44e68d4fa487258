namespace AiReactivator.Analytics.Clients;

/// <summary>What a phone can be used for. The tab tells it; the number itself never leaves.</summary>
public enum PhoneClass : byte
{
    /// <summary>A mobile: may be called and written to.</summary>
    Mobile,

    /// <summary>A landline: no SMS.</summary>
    Landline,

    /// <summary>Another country.</summary>
    Other,
}
