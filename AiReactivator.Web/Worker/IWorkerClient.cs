using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Analytics.Dashboards.Sales;
using AiReactivator.Analytics.Intake;
using AiReactivator.Analytics.Report;
using AiReactivator.Contract;

namespace AiReactivator.Web.Worker;

/// <summary>What pages ask the Worker for. Null where the run is not there (or is another's, which is the same).</summary>
/// <remarks>Every call throws <see cref="WorkerException"/> where the Worker refuses or does not answer.</remarks>
internal interface IWorkerClient
{
    Task<RunSnapshot?> GetRunAsync(Guid run, CancellationToken cancellationToken = default);

    Task<IntakeReport?> GetIntakeAsync(Guid run, CancellationToken cancellationToken = default);

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
