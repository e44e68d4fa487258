using System.Security.Cryptography;

namespace AiReactivator.AppHost.Hosting;

/// <summary>Makes keys that nobody can guess.</summary>
internal static class SecretKey
{
    private const int Bytes = 32;

    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
}
