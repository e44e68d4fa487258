using System.Buffers;
using System.Text;
using AiReactivator.Analytics.Pipeline;
using AiReactivator.Worker.Tests.Support;

namespace AiReactivator.Worker.Tests.Uploads;

public sealed class PooledRowsTests
{
    [Theory]
    [InlineData(30)]
    [InlineData(20_000)]
    public void Buffers_that_read_a_base_go_back_to_the_pool_empty(int clients)
    {
        const string Product = "Насос-маяк 7731";
        var text = BaseStream.Text(clients, seed: 1).Replace("Товар", Product, StringComparison.Ordinal);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Assert.NotNull(AnalysisPipeline.Normalize(stream, new AnalysisSettings(), null, default).Clients);

        var mark = Encoding.UTF8.GetBytes(Product);
        for (var size = 1024; size <= 8 * 1024 * 1024; size *= 2)
        {
            var given = ArrayPool<byte>.Shared.Rent(size);
            Assert.True(given.AsSpan().IndexOf(mark) < 0, $"A row is left in a buffer of {given.Length} bytes");
            ArrayPool<byte>.Shared.Return(given);
        }
    }
}
