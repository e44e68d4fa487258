using System.Security.Cryptography;

namespace AiReactivator.AppHost.Hosting;

internal static class SecretKey
{
    private const int Digits = 64;

    /// <summary>A key that nobody knew before this start.</summary>
    public static string New() => RandomNumberGenerator.GetHexString(Digits);
}
