using System.Text;
using AiReactivator.Analytics.Exports;

namespace AiReactivator.Analytics.Tests.Exports;

public sealed class OrderedPiecesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(20_000)]
    public async Task Rows_come_in_their_order_behind_the_head(int rows)
    {
        using var output = new MemoryStream();

        await OrderedPieces.WriteAsync("head\n"u8.ToArray(), rows, Numbers, output, CancellationToken.None);

        Assert.Equal("head\n" + string.Concat(Enumerable.Range(0, rows).Select(row => $"{row};{row}\r\n")), Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public async Task What_is_made_ahead_of_a_slow_reader_is_bounded()
    {
        var made = 0;
        var output = new OneWrite();

        var writing = OrderedPieces.WriteAsync(
            ReadOnlyMemory<byte>.Empty, 1_000_000, csv => row => Interlocked.Increment(ref made), output, CancellationToken.None);
        await output.Reached;
        Assert.False(writing.IsCompleted);
        output.Fail();

        await Assert.ThrowsAsync<IOException>(() => writing);
        Assert.InRange(made, 1, 8 * 128);
    }

    [Fact]
    public async Task A_row_that_fails_fails_the_file_and_nothing_goes_on_behind_its_back()
    {
        var rows = 0;

        await Assert.ThrowsAsync<InvalidOperationException>(() => OrderedPieces.WriteAsync(
            ReadOnlyMemory<byte>.Empty,
            100_000,
            csv => row => _ = row == 5000 ? throw new InvalidOperationException() : Interlocked.Increment(ref rows),
            Stream.Null,
            CancellationToken.None));

        var after = rows;
        await Task.Delay(50);
        Assert.Equal(after, rows);
    }

    [Fact]
    public async Task Cancelling_stops_between_pieces()
    {
        using var source = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => OrderedPieces.WriteAsync(
            ReadOnlyMemory<byte>.Empty,
            1_000_000,
            csv => row =>
            {
                if (row == 3000)
                {
                    source.Cancel();
                }
            },
            Stream.Null,
            source.Token));
    }

    static Action<int> Numbers(CsvWriter csv) => row =>
    {
        csv.Number(row);
        csv.Number(row);
        csv.EndRow();
    };

    /// <summary>Takes the head at once; the first piece waits until it is told to fail.</summary>
    sealed class OneWrite : MemoryStream
    {
        readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        readonly TaskCompletionSource _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int _writes;

        public Task Reached => _reached.Task;

        public void Fail() => _failed.SetException(new IOException("gone"));

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (++_writes > 1)
            {
                _reached.TrySetResult();
                await _failed.Task;
            }
        }
    }
}
