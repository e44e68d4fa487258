using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Exports;

/// <summary>An export: its columns, and how each writes its cell of a client.</summary>
public sealed class ExportSheet
{
    /// <summary>The final CSV.</summary>
    public const string Clients = "clients";

    /// <summary>The call list.</summary>
    public const string Calls = "calls";

    readonly Func<ExportColumn[]> _columns;

    /// <param name="columns">Makes the columns. Pieces of a sheet are composed side by side, each with columns of its own: a column may keep
    /// something from cell to cell.</param>
    ExportSheet(Func<ExportColumn[]> columns) => _columns = columns;

    /// <summary>Names of all exports.</summary>
    public static IReadOnlyList<string> Names { get; } = [Clients, Calls];

    /// <summary>Columns of an export that hold contact numbers, index → name, phone or email.</summary>
    public static IReadOnlyDictionary<int, string> ContactColumns(string export) =>
        Names.Contains(export) ? ContactCells.Columns : throw Unknown(export);

    /// <param name="export">One of <see cref="Names"/>.</param>
    /// <param name="clients">The base.</param>
    /// <param name="metrics">Its metrics.</param>
    /// <param name="forecast">Its forecasts.</param>
    /// <param name="reasons">Why.</param>
    /// <param name="nextProduct">What clients may buy next; null where the file names no product.</param>
    /// <param name="contacts">Contacts, where they are known; null writes their numbers.</param>
    internal static ExportSheet Of(
        string export,
        ClientTable clients,
        ClientMetrics metrics,
        BaseForecast forecast,
        ReasonBook reasons,
        NextProductQuestion? nextProduct,
        IContactText? contacts)
    {
        var products = new ProductTexts(clients);
        var columns = new ExportColumns(clients, metrics, products, new ContactCells(clients, contacts));
        var forecasts = new ForecastCells(clients, metrics, forecast);
        var segments = new SegmentCells(clients, metrics, forecast);
        NextProductCells? NextProducts() => nextProduct is null ? null : new NextProductCells(nextProduct, products, forecast.Quality);
        return export switch
        {
            Clients => OfClients(new ReasonCells(clients, reasons), new MoneyCells(clients)),
            Calls => new ExportSheet(() => [.. columns.OfCalls(forecasts, NextProducts())]),
            _ => throw Unknown(export),
        };

        ExportSheet OfClients(ReasonCells cells, MoneyCells money) => new(() => [.. columns.OfClients(forecasts, cells, NextProducts(), segments, money)]);
    }

    /// <summary>Streams the header and a line for each of these clients.</summary>
    public Task WriteAsync(IReadOnlyList<int> clients, Stream output, CancellationToken cancellationToken) =>
        OrderedPieces.WriteAsync(Head(), clients.Count, csv => Rows(csv, clients), output, cancellationToken);

    ReadOnlyMemory<byte> Head()
    {
        var csv = new CsvWriter();
        csv.ByteOrderMark();
        foreach (var column in _columns())
        {
            csv.Text(column.Header);
        }

        csv.EndRow();
        return csv.Written;
    }

    Action<int> Rows(CsvWriter csv, IReadOnlyList<int> clients)
    {
        var columns = _columns();
        return row =>
        {
            var client = clients[row];
            foreach (var column in columns)
            {
                column.Write(csv, client);
            }

            csv.EndRow();
        };
    }

    static ArgumentOutOfRangeException Unknown(string export) => new(nameof(export), export, "There is no such export.");
}

/// <summary>A column of an export.</summary>
/// <param name="Header">First line.</param>
/// <param name="Write">Writes the cell of a client: one cell, no more, no less.</param>
sealed record ExportColumn(string Header, Action<CsvWriter, int> Write);
