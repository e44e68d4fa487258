using System.Security.Cryptography;

namespace AiReactivator.Worker.Uploads;

/// <summary>Takes the fingerprint of the unpacked stream and counts its rows, as it passes.</summary>
internal sealed class ContentMeter(byte[] key) : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
    private bool quoted;
    private bool lineOpen;
    private long lines;

    public long Bytes { get; private set; }

    /// <summary>Rows so far without the header. A line break inside quotes begins no row.</summary>
    public long Rows => Math.Max(0, lines + (lineOpen ? 1 : 0) - 1);

    public void Append(ReadOnlySpan<byte> bytes)
    {
        hash.AppendData(bytes);
        Bytes += bytes.Length;
        for (int i; (i = bytes.IndexOfAny((byte)'"', (byte)'\n')) >= 0; bytes = bytes[(i + 1)..])
        {
            if (bytes[i] == '"')
            {
                (quoted, lineOpen) = (!quoted, true);
            }
            else if (!quoted)
            {
                (lines, lineOpen) = (lines + 1, false);
            }
        }

        lineOpen |= bytes.Length > 0;
    }

    public byte[] Fingerprint() => hash.GetCurrentHash();

    public void Dispose() => hash.Dispose();
}
