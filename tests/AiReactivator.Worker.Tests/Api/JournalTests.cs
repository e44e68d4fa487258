using System.Net;
using System.Net.Http.Json;
using System.Text;
using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Contract;
using AiReactivator.Worker.Journal;
using AiReactivator.Worker.Tests.Support;

namespace AiReactivator.Worker.Tests.Api;

public sealed class JournalTests
{
    [Fact]
    public async Task Journal_tells_counts_durations_and_the_charge()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var run = await caller.CompleteAsync(BaseStream.Of(40, seed: 1));
        await caller.GetAsync<OverviewDashboard>($"/runs/{run}/dashboards/overview");
        var line = await UntilAsync(host, "", record => record.Charged == 40);
        Assert.Equal((run, RunState.Completed, 120L, 40), (line.Run, line.State, line.Rows, line.Clients));
        Assert.NotNull(line.EndedAt);
        Assert.Matches("^[0-9a-f]{32}$", line.TraceId);
    }

    [Fact]
    public async Task Reference_of_a_failure_finds_its_run()
    {
        using var host = WorkerHost.Start(null, analysis => analysis.BeforeCompute = (_, _) => throw new InvalidOperationException());
        using var caller = host.Caller();
        var run = await caller.SendAsync(BaseStream.Of(40, seed: 1));
        RunSnapshot snapshot;
        while ((snapshot = await caller.SnapshotAsync(run)).State != RunState.Failed)
        {
            await Task.Delay(25);
        }

        var line = await UntilAsync(host, "?reference=" + snapshot.Failure!.Reference, _ => true);
        Assert.Equal((run, RunState.Failed, "E_STAGE_FAILED"), (line.Run, line.State, line.FailureCode));
    }

    private static async Task<JournalRecord> UntilAsync(WorkerHost host, string query, Func<JournalRecord, bool> seen)
    {
        using var support = host.Caller();
        support.Http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("support:" + WorkerHost.SupportKey)));
        for (var tries = 0; tries < 200; tries++)
        {
            using var answer = await support.Http.GetAsync(new Uri("/journal" + query, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            if ((await answer.Content.ReadFromJsonAsync<List<JournalRecord>>(WorkerCaller.Json))!.Find(record => seen(record)) is { } found)
            {
                return found;
            }

            await Task.Delay(25);
        }

        throw new TimeoutException("Not in the journal");
    }
}
