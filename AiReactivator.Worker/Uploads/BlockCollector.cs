namespace AiReactivator.Worker.Uploads;

/// <summary>Keeps what arrives, in blocks small enough to stay out of the large object heap and to need no copying as it grows.</summary>
/// <remarks>The blocks are not pooled on purpose: a run may be wiped while a job still reads, and a block in a pool would be another client's next.</remarks>
internal sealed class BlockCollector
{
    private const int BlockSize = 80 * 1024;

    private readonly List<byte[]> blocks = [];
    private int used = BlockSize;

    public long Length { get; private set; }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        Length += bytes.Length;
        while (bytes.Length > 0)
        {
            if (used == BlockSize)
            {
                blocks.Add(new byte[BlockSize]);
                used = 0;
            }

            var taken = Math.Min(bytes.Length, BlockSize - used);
            bytes[..taken].CopyTo(blocks[^1].AsSpan(used));
            used += taken;
            bytes = bytes[taken..];
        }
    }

    public IReadOnlyList<ReadOnlyMemory<byte>> ToBlocks()
    {
        var whole = new ReadOnlyMemory<byte>[blocks.Count];
        for (var i = 0; i < whole.Length; i++)
        {
            whole[i] = i == whole.Length - 1 ? blocks[i].AsMemory(0, used) : blocks[i];
        }

        return whole;
    }
}
