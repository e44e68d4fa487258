using System.Net;
using System.Net.Http.Json;
using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Dashboards.Finance;
using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Contract;
using AiReactivator.Worker.Tests.Support;

namespace AiReactivator.Worker.Tests.Api;

public sealed class WholeWayTests
{
    private const int Clients = 850;

    [Fact]
    public async Task Upload_becomes_results_and_850_clients_cost_850()
    {
        using var host = WorkerHost.Start(("Billing:DemoBalance", "1000"));
        using var caller = host.Caller();
        var run = await caller.CompleteAsync(BaseStream.Of(Clients, seed: 1));

        var done = await caller.SnapshotAsync(run);
        Assert.Equal((Clients, 3L * Clients, true), (done.Clients, done.Rows, done.ResultsReady));
        Assert.Equal(new RunCharge(Clients, Captured: false, Free: false), done.Charge);
        Assert.Equal(new Balance(1000, Clients), await caller.BalanceAsync());

        var check = await caller.GetAsync<FileCheck>($"/runs/{run}/check");
        Assert.Equal((Clients, 3 * Clients), (check.Intake.UniqueClients, check.Intake.RowsAccepted));
        Assert.Equal(new Balance(1000, Clients), await caller.BalanceAsync());

        var overview = await caller.GetAsync<OverviewDashboard>($"/runs/{run}/dashboards/overview");
        Assert.Equal(Clients, overview.Counters.Clients);
        Assert.Equal(new Balance(150, 0), await caller.BalanceAsync());
        Assert.Equal(new RunCharge(Clients, Captured: true, Free: false), (await caller.SnapshotAsync(run)).Charge);

        await caller.GetAsync<OverviewDashboard>($"/runs/{run}/dashboards/overview");
        var lines = await caller.GetAsync<List<LedgerLine>>("/account/ledger");
        Assert.Equal([("Charge", -Clients, 150), ("TopUp", 1000, 1000)], lines.Select(line => (line.Kind, line.Amount, line.BalanceAfter)));
    }

    [Fact]
    public async Task Money_is_a_small_record_and_the_first_look_at_it_is_paid_for()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var run = await caller.CompleteAsync(BaseStream.Of(300, seed: 4));

        var finance = await caller.GetAsync<FinanceDashboard>($"/runs/{run}/dashboards/finance");
        Assert.Equal((4, 3000), (finance.AtRisk.Baskets.Count, finance.Settings.AcquisitionCost));
        Assert.Equal(300, finance.AtRisk.Baskets.Sum(basket => basket.Clients));
        Assert.True((await caller.SnapshotAsync(run)).Charge!.Captured);
        Assert.InRange((await caller.Http.GetStringAsync(new Uri($"/runs/{run}/dashboards/finance", UriKind.Relative))).Length, 1_000, 50_000);
    }

    [Fact]
    public async Task Pages_are_filtered_sorted_and_limited()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var run = await caller.CompleteAsync(BaseStream.Of(60, seed: 2));

        using var answer = await caller.PostAsync(run, "clients/query", new ClientQuery { Sort = ClientSort.Revenue, Descending = true, Skip = 10, Take = 20 });
        var page = (await answer.Content.ReadFromJsonAsync<ClientPage>(WorkerCaller.Json))!;
        Assert.Equal((60, 20), (page.Total, page.Rows.Count));
        Assert.Equal(page.Rows.Select(row => row.Revenue).OrderDescending(), page.Rows.Select(row => row.Revenue));

        using var tooMany = await caller.PostAsync(run, "clients/query", new ClientQuery { Take = 501 });
        Assert.Equal((HttpStatusCode.BadRequest, "E_BAD_REQUEST"), (tooMany.StatusCode, (await WorkerCaller.RefusalAsync(tooMany)).Code));
    }

    [Fact]
    public async Task Reasons_of_a_client_are_there_and_no_other_number_has_any()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var run = await caller.CompleteAsync(BaseStream.Of(60, seed: 4));

        var reasons = await caller.GetAsync<ClientReasons>($"/runs/{run}/clients/7/reasons");
        Assert.Equal(7, reasons.Client);
        Assert.InRange(reasons.Churn!.Score, 0, 100);
        Assert.NotEmpty(reasons.Churn.Terms);
        Assert.NotEmpty(reasons.Anomaly!.Words);
        Assert.Equal(60, (await caller.BalanceAsync()) is { Total: var left } ? 100_000 - left : 0);

        foreach (var path in (string[])["60", "-1", "7x", "99999999999"])
        {
            using var unknown = await caller.Http.GetAsync(new Uri($"/runs/{run}/clients/{path}/reasons", UriKind.Relative));
            Assert.Equal((path, HttpStatusCode.NotFound), (path, unknown.StatusCode));
        }
    }

    [Fact]
    public async Task Export_streams_with_its_contact_columns_named()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var run = await caller.CompleteAsync(BaseStream.Of(60, seed: 3));

        using var answer = await caller.PostAsync(run, "exports/clients", new ClientQuery { Clients = [1, 2, 3] });
        var columns = Assert.Single(answer.Headers.GetValues(WorkerRoutes.ContactColumnsHeader));
        Assert.Matches(@"^\d+=name;\d+=phone;\d+=email", columns);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(4, text.TrimEnd().Split("\r\n").Length);
        Assert.Equal(60, (await caller.BalanceAsync()) is { Total: var left } ? 100_000 - left : 0);

        using var unknown = await caller.PostAsync(run, "exports/passwords", new ClientQuery());
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Results_are_closed_until_they_are_there()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var run = (await caller.CreateAsync()).Run;
        using var answer = await caller.Http.GetAsync(new Uri($"/runs/{run}/dashboards/overview", UriKind.Relative));
        Assert.Equal((HttpStatusCode.Conflict, "E_NOT_NOW"), (answer.StatusCode, (await WorkerCaller.RefusalAsync(answer)).Code));
    }

    [Fact]
    public async Task Bad_file_fails_with_its_code_and_costs_nothing()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var run = await caller.SendAsync(BaseStream.Pack("line;error;name;phone;product;amount;date\n2;;n1p;;Товар;100;01.02.2024\n"));
        for (var tries = 0; tries < 200 && (await caller.SnapshotAsync(run)).State != RunState.Failed; tries++)
        {
            await Task.Delay(25);
        }

        var failed = await caller.SnapshotAsync(run);
        Assert.StartsWith("E_", failed.Failure?.Code, StringComparison.Ordinal);
        Assert.False((await caller.GetAsync<FileCheck>($"/runs/{run}/check")).Intake.Accepted);
        Assert.Equal(new Balance(100_000, 0), await caller.BalanceAsync());
    }
}
