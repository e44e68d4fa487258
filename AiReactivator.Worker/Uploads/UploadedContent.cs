using System.IO.Compression;

namespace AiReactivator.Worker.Uploads;

/// <summary>An upload as it came: packed, in blocks, in memory only. Immutable once received, so several readers may share it.</summary>
internal sealed class UploadedContent(IReadOnlyList<ReadOnlyMemory<byte>> blocks, long packedBytes, long bytes, long rows)
{
    public long PackedBytes => packedBytes;

    /// <summary>Unpacked.</summary>
    public long Bytes => bytes;

    /// <summary>Without the header.</summary>
    public long Rows => rows;

    /// <summary>The depersonalised stream of docs/contract.md, 1.</summary>
    public Stream OpenUnpacked() => new GZipStream(new BlockStream(blocks), CompressionMode.Decompress);
}
