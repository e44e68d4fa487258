using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Analytics.Dashboards.Sales;
using AiReactivator.Analytics.Report;
using AiReactivator.Contract;
using AiReactivator.Web.Worker;

namespace AiReactivator.Web.Runs;

/// <summary>The records of one run, each asked for once. A page that comes again finds what it showed.</summary>
internal sealed class RunResults(IWorkerClient worker, Guid run, Action overviewCame)
{
    private Task<FileCheck?>? check;
    private Task<GluingCourt?>? court;
    private Task<OverviewDashboard?>? overview;
    private Task<SalesDashboard?>? sales;
    private Task<ReportDocument?>? report;

    public Task<FileCheck?> CheckAsync() => Once(ref check, () => worker.GetCheckAsync(run));

    public Task<GluingCourt?> CourtAsync() => Once(ref court, () => worker.GetGluingAsync(run));

    public Task<OverviewDashboard?> OverviewAsync() => Once(ref overview, FetchOverviewAsync);

    /// <summary>The overview, where it has come already.</summary>
    public OverviewDashboard? KnownOverview { get; private set; }

    public Task<SalesDashboard?> SalesAsync() => Once(ref sales, () => worker.GetSalesAsync(run));

    public Task<ReportDocument?> ReportAsync() => Once(ref report, () => worker.GetReportAsync(run));

    /// <summary>How the call table was left: filters and order, for the next time one comes to it.</summary>
    public ClientQuery? Calls { get; set; }

    /// <summary>How often rows were glued another way: each time clients have other numbers.</summary>
    public int GluedTimes { get; private set; }

    /// <summary>Rows were glued another way: the counts of the check follow.</summary>
    public void Glued(GluingCourt after) => (court, check, GluedTimes) = (Task.FromResult<GluingCourt?>(after), null, GluedTimes + 1);

    /// <summary>The report was written again.</summary>
    public void ForgetReport() => report = null;

    private async Task<OverviewDashboard?> FetchOverviewAsync()
    {
        KnownOverview = await worker.GetOverviewAsync(run);
        overviewCame();
        return KnownOverview;
    }

    /// <summary>A failed question is asked again, an answered one is not.</summary>
    private static Task<T?> Once<T>(ref Task<T?>? known, Func<Task<T?>> ask)
        where T : class
    {
        if (known is null or { IsFaulted: true } or { IsCanceled: true })
        {
            known = ask();
        }

        return known;
    }
}
