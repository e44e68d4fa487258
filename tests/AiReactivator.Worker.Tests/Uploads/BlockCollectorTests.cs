using AiReactivator.Worker.Uploads;

namespace AiReactivator.Worker.Tests.Uploads;

public sealed class BlockCollectorTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(80 * 1024)]
    [InlineData((80 * 1024) + 1)]
    [InlineData(400_000)]
    public void What_went_in_comes_out(int length)
    {
        var random = new Random(length);
        var bytes = new byte[length];
        random.NextBytes(bytes);
        var collector = new BlockCollector();
        for (var at = 0; at < length;)
        {
            var piece = Math.Min(length - at, random.Next(1, 100_000));
            collector.Append(bytes.AsSpan(at, piece));
            at += piece;
        }

        using var copy = new MemoryStream();
        using var stream = new BlockStream(collector.ToBlocks());
        stream.CopyTo(copy);
        Assert.Equal(length, collector.Length);
        Assert.Equal(bytes, copy.ToArray());
    }
}
