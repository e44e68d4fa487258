using System.Net;
using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Analytics.Report;
using AiReactivator.Contract;
using AiReactivator.Worker.Tests.Support;

namespace AiReactivator.Worker.Tests.Api;

public sealed class ReportTests
{
    [Fact]
    public async Task Report_that_fails_leaves_the_dashboards_and_can_be_repeated()
    {
        var broken = true;
        using var host = WorkerHost.Start(null, analysis => analysis.BeforeReport = () => Assert.False(broken));
        using var caller = host.Caller();
        var run = await caller.CompleteAsync(BaseStream.Of(30, seed: 4));
        var done = await caller.SnapshotAsync(run);
        Assert.Equal((ReportState.Failed, "E_REPORT_FAILED", true), (done.Report, done.Failure?.Code, done.ResultsReady));
        await caller.GetAsync<OverviewDashboard>($"/runs/{run}/dashboards/overview");

        broken = false;
        using var again = await caller.PostAsync(run, "report");
        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
        var ready = await caller.UntilAsync(run, snapshot => snapshot.Report == ReportState.Ready);
        Assert.Null(ready.Failure);
        Assert.NotEmpty((await caller.GetAsync<ReportDocument>($"/runs/{run}/report")).Sections);
        Assert.Equal(100_000 - 30, (await caller.BalanceAsync()).Total);
    }
}
