using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Models.NextProduct;

namespace AiReactivator.Analytics.Exports;

/// <summary>An export: its columns, and how each writes its cell of a client. One sheet is written once, not side by side.</summary>
public sealed class ExportSheet
{
    /// <summary>The final CSV.</summary>
    public const string Clients = "clients";

    /// <summary>The call list.</summary>
    public const string Calls = "calls";

    readonly IReadOnlyList<ExportColumn> _columns;

    ExportSheet(IReadOnlyList<ExportColumn> columns) => _columns = columns;

    /// <summary>Names of all exports.</summary>
    public static IReadOnlyList<string> Names { get; } = [Clients, Calls];

    /// <summary>Columns of an export that hold contact numbers, index → name, phone or email.</summary>
    public static IReadOnlyDictionary<int, string> ContactColumns(string export) =>
        Names.Contains(export) ? ContactCells.Columns : throw Unknown(export);

    /// <param name="export">One of <see cref="Names"/>.</param>
    /// <param name="clients">The base.</param>
    /// <param name="metrics">Its metrics.</param>
    /// <param name="forecast">Its forecasts.</param>
    /// <param name="nextProduct">What clients may buy next; null where the file names no product.</param>
    /// <param name="contacts">Contacts, where they are known; null writes their numbers.</param>
    public static ExportSheet Of(
        string export, ClientTable clients, ClientMetrics metrics, BaseForecast forecast, NextProductModel? nextProduct, IContactText? contacts)
    {
        var columns = new ExportColumns(clients, metrics, new ClientRows(clients, metrics), new ContactCells(clients, contacts));
        return export switch
        {
            Clients => new ExportSheet([.. columns.OfClients(
                new ForecastCells(clients, metrics, forecast),
                nextProduct is null ? null : new NextProductCells(clients, nextProduct, forecast.Quality))]),
            Calls => new ExportSheet([.. columns.OfCalls()]),
            _ => throw Unknown(export),
        };
    }

    /// <summary>Streams the header and a line for each of these clients.</summary>
    public async Task WriteAsync(IReadOnlyList<int> clients, Stream output, CancellationToken cancellationToken)
    {
        var csv = new CsvWriter(output);
        csv.ByteOrderMark();
        foreach (var column in _columns)
        {
            csv.Text(column.Header);
        }

        csv.EndRow();
        for (var i = 0; i < clients.Count; i++)
        {
            foreach (var column in _columns)
            {
                column.Write(csv, clients[i]);
            }

            csv.EndRow();
            await csv.FlushIfFullAsync(cancellationToken);
        }

        await csv.FlushAsync(cancellationToken);
    }

    static ArgumentOutOfRangeException Unknown(string export) => new(nameof(export), export, "There is no such export.");
}

/// <summary>A column of an export.</summary>
/// <param name="Header">First line.</param>
/// <param name="Write">Writes the cell of a client: one cell, no more, no less.</param>
sealed record ExportColumn(string Header, Action<CsvWriter, int> Write);
