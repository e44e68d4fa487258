using System.Security.Cryptography;

namespace AiReactivator.Worker.Diagnostics;

/// <summary>A short code that a user can read out and support can search for.</summary>
internal static class ReferenceCode
{
    /// <summary>Crockford's digits: no I, L, O or U to be mistaken for others.</summary>
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int Length = 8;

    public static string Create() => RandomNumberGenerator.GetString(Digits, Length);
}
