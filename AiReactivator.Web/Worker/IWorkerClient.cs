using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Analytics.Dashboards.Sales;
using AiReactivator.Analytics.Report;
using AiReactivator.Contract;

namespace AiReactivator.Web.Worker;

/// <summary>What pages ask the Worker for. Null where the run is not there (or is another's, which is the same).</summary>
/// <remarks>Every call throws <see cref="WorkerException"/> where the Worker refuses or does not answer.</remarks>
internal interface IWorkerClient
{
    Task<RunSnapshot?> GetRunAsync(Guid run, CancellationToken cancellationToken = default);

    /// <summary>«Проверка файла»: free, from the end of stage 1 on.</summary>
    Task<FileCheck?> GetCheckAsync(Guid run, CancellationToken cancellationToken = default);

    /// <summary>A page of rejected and repaired rows, at most 200.</summary>
    /// <param name="run">The run.</param>
    /// <param name="rejected">True for those left out, false for those repaired, null for both.</param>
    /// <param name="code">Only those with this code.</param>
    /// <param name="skip">Rows before the page.</param>
    /// <param name="take">Rows of the page.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<RemarkPage?> GetRemarksAsync(Guid run, bool? rejected, string? code, int skip, int take, CancellationToken cancellationToken = default);

    /// <summary>«Склейка» as it stands.</summary>
    Task<GluingCourt?> GetGluingAsync(Guid run, CancellationToken cancellationToken = default);

    /// <summary>One client of «Склейка» in full.</summary>
    Task<GluedClient?> GetGluedClientAsync(Guid run, int client, CancellationToken cancellationToken = default);

    /// <summary>Glues again, while the run waits with the kind ReviewFile; refused with E_NOT_NOW afterwards.</summary>
    Task<GluingCourt?> GlueAsync(Guid run, GluingRules rules, CancellationToken cancellationToken = default);

    Task<OverviewDashboard?> GetOverviewAsync(Guid run, CancellationToken cancellationToken = default);

    Task<SalesDashboard?> GetSalesAsync(Guid run, CancellationToken cancellationToken = default);

    Task<ReportDocument?> GetReportAsync(Guid run, CancellationToken cancellationToken = default);

    Task<ClientPage?> QueryClientsAsync(Guid run, ClientQuery query, CancellationToken cancellationToken = default);

    Task CancelAsync(Guid run, CancellationToken cancellationToken = default);

    Task ContinueAsync(Guid run, ClientCut cut, CancellationToken cancellationToken = default);

    Task WriteReportAgainAsync(Guid run, CancellationToken cancellationToken = default);

    Task<Balance?> GetBalanceAsync(CancellationToken cancellationToken = default);

    Task<IReadOnlyList<LedgerLine>?> GetLedgerAsync(CancellationToken cancellationToken = default);
}
