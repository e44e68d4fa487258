using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace AiReactivator.Worker.Runs;

/// <summary>Known to the tab only: a beacon has no token, so this stands for it when the tab closes.</summary>
internal sealed class RunSecret
{
    private const int Bytes = 32;

    private readonly byte[] hash;

    private RunSecret(string text) => hash = Hash(text);

    public static RunSecret Create(out string text)
    {
        text = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        return new RunSecret(text);
    }

    /// <summary>Takes the same time for every wrong guess.</summary>
    public bool Matches(string? text) => CryptographicOperations.FixedTimeEquals(hash, Hash(text ?? ""));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
