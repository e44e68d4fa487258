using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Analytics.Dashboards.Sales;
using AiReactivator.Analytics.Report;
using AiReactivator.Contract;
using AiReactivator.Web.Worker;

namespace AiReactivator.Web.Tests.Runs;

/// <summary>A Worker that answers with records of a test, and keeps what it was asked.</summary>
internal sealed class FakeWorkerClient : IWorkerClient
{
    public OverviewDashboard? Overview { get; set; }

    public SalesDashboard? Sales { get; set; }

    public ReportDocument? Report { get; set; }

    public FileCheck? Check { get; set; }

    public RemarkPage? Remarks { get; set; }

    public GluingCourt? Gluing { get; set; }

    public GluedClient? GluedClient { get; set; }

    public Func<GluingRules, GluingCourt?> Glue { get; set; } = _ => null;

    public List<GluingRules> Rules { get; } = [];

    public Func<ClientQuery, ClientPage?> Query { get; set; } = _ => null;

    public List<ClientQuery> Queries { get; } = [];

    public List<string> Calls { get; } = [];

    public RunFailure? Refuses { get; set; }

    public Task<RunSnapshot?> GetRunAsync(Guid run, CancellationToken cancellationToken) => Answer<RunSnapshot>("run", null);

    public Task<FileCheck?> GetCheckAsync(Guid run, CancellationToken cancellationToken) => Answer("check", Check);

    public Task<RemarkPage?> GetRemarksAsync(Guid run, bool? rejected, string? code, int skip, int take, CancellationToken cancellationToken) =>
        Answer($"remarks {rejected} {code} {skip} {take}", Remarks);

    public Task<GluingCourt?> GetGluingAsync(Guid run, CancellationToken cancellationToken) => Answer("gluing", Gluing);

    public Task<GluedClient?> GetGluedClientAsync(Guid run, int client, CancellationToken cancellationToken) => Answer($"glued client {client}", GluedClient);

    public Task<GluingCourt?> GlueAsync(Guid run, GluingRules rules, CancellationToken cancellationToken)
    {
        Rules.Add(rules);
        return Answer("glue", Glue(rules));
    }

    public Task<OverviewDashboard?> GetOverviewAsync(Guid run, CancellationToken cancellationToken) => Answer("overview", Overview);

    public Task<SalesDashboard?> GetSalesAsync(Guid run, CancellationToken cancellationToken) => Answer("sales", Sales);

    public Task<ReportDocument?> GetReportAsync(Guid run, CancellationToken cancellationToken) => Answer("report", Report);

    public Task<ClientPage?> QueryClientsAsync(Guid run, ClientQuery query, CancellationToken cancellationToken)
    {
        Queries.Add(query);
        return Answer("query", Query(query));
    }

    public Task CancelAsync(Guid run, CancellationToken cancellationToken) => Answer("cancel", "");

    public Task ContinueAsync(Guid run, ClientCut cut, CancellationToken cancellationToken) => Answer("continue " + cut, "");

    public Task WriteReportAgainAsync(Guid run, CancellationToken cancellationToken) => Answer("write again", "");

    public Task<Balance?> GetBalanceAsync(CancellationToken cancellationToken) => Answer("balance", new Balance(4351, 0));

    public Task<IReadOnlyList<LedgerLine>?> GetLedgerAsync(CancellationToken cancellationToken) => Answer<IReadOnlyList<LedgerLine>>("ledger", []);

    private Task<T?> Answer<T>(string call, T? answer)
        where T : class
    {
        Calls.Add(call);
        return Refuses is { } failure ? Task.FromException<T?>(new WorkerException(failure)) : Task.FromResult(answer);
    }
}
