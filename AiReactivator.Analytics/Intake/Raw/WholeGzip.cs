using System.Buffers.Binary;
using System.IO.Compression;

namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>Unzips, and tells a file that was cut or is several in one: its last rows would be lost in silence.</summary>
/// <param name="packed">The file from its beginning.</param>
/// <param name="expected">Bytes to come out, modulo 2³², as the end of the file says; null where that is not known.</param>
internal sealed class WholeGzip(Stream packed, uint? expected) : Stream
{
    private readonly GZipStream unzipped = new(packed, CompressionMode.Decompress);
    private uint read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>What the last four bytes of a gzip file say; null where they cannot be seen.</summary>
    public static uint? LengthOf(Stream file)
    {
        if (!file.CanSeek || file.Length < sizeof(uint))
        {
            return null;
        }

        Span<byte> last = stackalloc byte[sizeof(uint)];
        var position = file.Position;
        file.Seek(-last.Length, SeekOrigin.End);
        file.ReadExactly(last);
        file.Position = position;
        return BinaryPrimitives.ReadUInt32LittleEndian(last);
    }

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = unzipped.Read(buffer);
        read += (uint)count;
        return count > 0 || buffer.IsEmpty || read == (expected ?? read) ? count : throw new InvalidDataException("The gzip file does not end where it should.");
    }

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
