using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;

namespace AiReactivator.Worker.Uploads;

/// <summary>Hands the body of a request on to the unpacker, and keeps it on the way where it is to be kept.</summary>
internal sealed class ReceivingStream(PipeReader body, BlockCollector? keep) : Stream
{
    /// <summary>The last four bytes of gzip: the unpacked length modulo 2³². The framework's unpacker takes a stream cut short for a whole one.</summary>
    private readonly byte[] tail = new byte[sizeof(uint)];

    public long Received { get; private set; }

    public uint StatedLength => BinaryPrimitives.ReadUInt32LittleEndian(tail);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var result = await body.ReadAsync(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var taken = result.Buffer.Slice(0, Math.Min(buffer.Length, result.Buffer.Length));
        taken.CopyTo(buffer.Span);
        var length = (int)taken.Length;
        body.AdvanceTo(taken.End);
        Note(buffer.Span[..length]);
        return length;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A request is read without blocking");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Note(ReadOnlySpan<byte> bytes)
    {
        Received += bytes.Length;
        keep?.Append(bytes);
        if (bytes.Length >= tail.Length)
        {
            bytes[^tail.Length..].CopyTo(tail);
            return;
        }

        var old = tail.Length - bytes.Length;
        tail.AsSpan(bytes.Length).CopyTo(tail);
        bytes.CopyTo(tail.AsSpan(old));
    }
}
