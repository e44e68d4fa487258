namespace AiReactivator.Analytics.Exports;

/// <summary>Makes what composes rows: one for each piece that is made at the same time. It is free to keep what it needs from row to row.</summary>
/// <returns>Writes one row, its end included.</returns>
delegate Action<int> RowComposer(CsvWriter csv);

/// <summary>Composes pieces of a file side by side and writes them in their order. What is made ahead is bounded, however slow the reader.</summary>
static class OrderedPieces
{
    /// <summary>Half a hundred kilobytes of the final CSV: small enough for a slow line, large enough for a file.</summary>
    const int Rows = 128;

    /// <summary>Beyond this many a single export would take the cores of all others.</summary>
    const int MostAtOnce = 4;

    /// <param name="head">What stands before the rows.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="compose">Makes the composer of row 0…<paramref name="rows"/> − 1.</param>
    /// <param name="output">The file.</param>
    /// <param name="cancellationToken">Stops between pieces.</param>
    public static async Task WriteAsync(ReadOnlyMemory<byte> head, int rows, RowComposer compose, Stream output, CancellationToken cancellationToken)
    {
        await output.WriteAsync(head, cancellationToken);
        var pieces = (rows + Rows - 1) / Rows;
        var places = new Place[Math.Min(Math.Min(pieces, MostAtOnce), Environment.ProcessorCount)];
        try
        {
            for (var piece = 0; piece < pieces + places.Length; piece++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var place = places[piece % places.Length] ??= new Place(compose);
                if (piece >= places.Length)
                {
                    await place.WriteAsync(output, cancellationToken);
                }

                if (piece < pieces)
                {
                    place.Begin(piece * Rows, Math.Min(rows, (piece + 1) * Rows));
                }
            }
        }
        finally
        {
            // Nobody reads the base any more once this has ended.
            await Task.WhenAll(places.OfType<Place>().Select(place => place.Composing)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    sealed class Place
    {
        readonly CsvWriter _csv = new();
        readonly Action<int> _row;

        public Place(RowComposer compose) => _row = compose(_csv);

        public Task Composing { get; private set; } = Task.CompletedTask;

        public void Begin(int from, int to) => Composing = Task.Run(() =>
        {
            for (var row = from; row < to; row++)
            {
                _row(row);
            }
        });

        public async ValueTask WriteAsync(Stream output, CancellationToken cancellationToken)
        {
            await Composing;
            await output.WriteAsync(_csv.Written, cancellationToken);
            _csv.Clear();
        }
    }
}
