using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Analytics.Dashboards.Sales;

namespace AiReactivator.Analytics.Pipeline;

/// <summary>The result of stage 2: a record a tab, and the client table to ask pages and exports of. Safe for parallel readers.</summary>
public sealed class AnalysisResult
{
    /// <summary>Tab «Обзор».</summary>
    public required OverviewDashboard Overview { get; init; }

    /// <summary>Tab «Менеджеру продаж».</summary>
    public required SalesDashboard Sales { get; init; }

    /// <summary>Which contact numbers each client has.</summary>
    public required ContactMap Contacts { get; init; }

    /// <summary>A page of clients.</summary>
    public ClientPage Query(ClientQuery query) => throw new NotSupportedException();

    /// <summary>Names of exports: clients (the final CSV), calls (the call list).</summary>
    public static IReadOnlyList<string> ExportNames { get; } = ["clients", "calls"];

    /// <summary>Writes an export: UTF-8 with BOM, «;», decimal comma, CRLF; contact cells are numbers as in docs/contract.md.</summary>
    /// <returns>The columns that hold contact numbers, index → name, phone or email.</returns>
    public IReadOnlyDictionary<int, string> ContactColumns(string export) => throw new NotSupportedException();

    /// <summary>Streams the rows of an export that match the query.</summary>
    public Task WriteExportAsync(string export, ClientQuery query, Stream output, CancellationToken cancellationToken) => throw new NotSupportedException();
}
