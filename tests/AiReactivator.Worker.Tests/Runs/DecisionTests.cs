using System.Net;
using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Contract;
using AiReactivator.Worker.Tests.Support;

namespace AiReactivator.Worker.Tests.Runs;

public sealed class DecisionTests : IDisposable
{
    private readonly WorkerHost host = WorkerHost.Start(("Billing:DemoBalance", "60"));
    private readonly WorkerCaller caller;

    public DecisionTests() => caller = host.Caller();

    [Fact]
    public async Task Too_little_balance_reserves_nothing_and_asks()
    {
        var run = await WaitingAsync();
        var waiting = await caller.SnapshotAsync(run);
        Assert.Equal(new RunDecision("NotEnoughBalance", 100, 60), waiting.Decision);
        Assert.Equal(new Balance(60, 0), await caller.BalanceAsync());
    }

    [Fact]
    public async Task After_a_top_up_the_run_goes_on_with_all_clients()
    {
        var run = await WaitingAsync();
        await host.Ledger.TopUpAsync("demo", 100, default);
        await ContinueAsync(run, ClientCut.None);
        await caller.UntilAsync(run, RunState.Completed);
        Assert.Equal(100, (await caller.GetAsync<OverviewDashboard>($"/runs/{run}/dashboards/overview")).Counters.Clients);
        Assert.Equal(new Balance(60, 0), await caller.BalanceAsync());
        Assert.Equal(1, host.Analysis.Normalized);
    }

    [Fact]
    public async Task Without_a_top_up_it_asks_again()
    {
        var run = await WaitingAsync();
        var before = (await caller.SnapshotAsync(run)).Sequence;
        await ContinueAsync(run, ClientCut.None);
        await caller.UntilAsync(run, snapshot => snapshot.State == RunState.AwaitingDecision && snapshot.Sequence > before + 1);
    }

    [Theory]
    [InlineData(ClientCut.MostValuable)]
    [InlineData(ClientCut.MostRecent)]
    public async Task Cut_takes_as_many_clients_as_the_balance_allows(ClientCut cut)
    {
        var run = await WaitingAsync();
        await ContinueAsync(run, cut);
        var done = await caller.UntilAsync(run, RunState.Completed);
        Assert.Equal(60, done.Charge?.Clients);
        Assert.Equal(60, (await caller.GetAsync<OverviewDashboard>($"/runs/{run}/dashboards/overview")).Counters.Clients);
        Assert.Equal(new Balance(0, 0), await caller.BalanceAsync());

        // A reload, and the same file: what was paid for comes back without a question.
        var again = await caller.UntilAsync(await caller.SendAsync(BaseStream.Of(100, seed: 1)), RunState.Completed);
        Assert.Equal(new RunCharge(60, false, true), again.Charge);
        var (first, second) = (await CallsAsync(run), await CallsAsync(again.Run));
        Assert.Equal(first, second);
        Assert.Equal(new Balance(0, 0), await caller.BalanceAsync());
    }

    [Fact]
    public async Task Only_a_waiting_run_can_be_continued()
    {
        var run = (await caller.CreateAsync()).Run;
        using var answer = await caller.PostAsync(run, "continue", new ContinueRunRequest(ClientCut.None));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    public void Dispose()
    {
        caller.Dispose();
        host.Dispose();
    }

    private async Task<Guid> WaitingAsync()
    {
        var run = await caller.SendAsync(BaseStream.Of(100, seed: 1));
        await caller.UntilAsync(run, RunState.AwaitingDecision);
        return run;
    }

    private async Task<string> CallsAsync(Guid run)
    {
        using var answer = await caller.PostAsync(run, "exports/clients", new ClientQuery());
        return await answer.Content.ReadAsStringAsync();
    }

    private Task ContinueAsync(Guid run, ClientCut cut) => caller.ContinueAsync(run, cut);
}
