using System.Security.Cryptography;
using System.Text;

namespace AiReactivator.Worker.Security;

internal static class SecretText
{
    /// <summary>Takes the same time for every wrong guess, of whatever length.</summary>
    public static bool Equal(string? guess, string secret) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(guess ?? "")), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
