using System.Net;
using System.Net.Http.Json;
using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Contract;
using AiReactivator.Worker.Tests.Support;

namespace AiReactivator.Worker.Tests.Checks;

public sealed class GluingTests
{
    private static readonly GluingRules Lifted = new(5, 5, [new GluingEdit(GluingEditKind.Lift, new ContactNumber(true, 0))]);

    [Fact]
    public async Task Shared_phone_makes_the_run_wait_and_gluing_again_changes_clients_check_and_charge_at_once()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var run = await WaitingAsync(caller);
        Assert.Equal([ReviewReason.SharedContacts], (await CheckAsync(caller, run)).Reasons);
        var court = await caller.GetAsync<GluingCourt>($"/runs/{run}/gluing");
        Assert.Equal((8, 1), (court.Glued.Clients, court.SharedCount));

        var again = await GlueAsync(caller, run, Lifted);
        Assert.Equal((1, 0, 1), (again.Glued.Clients, again.SharedCount, again.Rules.Edits.Count));
        var waiting = await caller.SnapshotAsync(run);
        Assert.Equal((1, new RunDecision("ReviewFile", 1, 100_000) { Price = 1 }), (waiting.Clients, waiting.Decision));
        var check = await CheckAsync(caller, run);
        Assert.Equal((1, 1, 0), (check.Intake.UniqueClients, check.Gluing?.Clients, check.Gluing?.SharedPhones));
        Assert.Equal(8, (await caller.GetAsync<GluedClient>($"/runs/{run}/gluing/clients/0")).NameCount);

        await caller.ContinueAsync(run);
        Assert.Equal(1, (await caller.UntilAsync(run, RunState.Completed)).Charge?.Price);
        Assert.Equal(1, (await caller.GetAsync<OverviewDashboard>($"/runs/{run}/dashboards/overview")).Counters.Clients);
    }

    [Fact]
    public async Task After_the_review_the_court_is_shown_and_no_longer_changed_and_the_rows_are_gone()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var run = await WaitingAsync(caller);
        Assert.NotNull(host.Runs.Find(run)!.Data.Bench);
        var shown = await caller.GetAsync<GluingCourt>($"/runs/{run}/gluing");
        await caller.ContinueAsync(run);
        Assert.Null(host.Runs.Find(run)!.Data.Bench);
        await caller.UntilAsync(run, RunState.Completed);

        Assert.Equivalent(shown, await caller.GetAsync<GluingCourt>($"/runs/{run}/gluing"));
        using var late = await caller.PostAsync(run, "gluing", Lifted);
        Assert.Equal((HttpStatusCode.Conflict, "E_NOT_NOW"), (late.StatusCode, (await WorkerCaller.RefusalAsync(late)).Code));
        Assert.Equal(8, (await caller.SnapshotAsync(run)).Clients);
    }

    [Fact]
    public async Task Run_that_goes_straight_on_keeps_its_court_and_no_rows()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var run = await caller.CompleteAsync(BaseStream.Of(12, seed: 1));
        Assert.Null(host.Runs.Find(run)!.Data.Bench);
        Assert.Equal(12, (await caller.GetAsync<GluingCourt>($"/runs/{run}/gluing")).Glued.Clients);
        Assert.Empty((await CheckAsync(caller, run)).Reasons);
    }

    [Fact]
    public async Task Before_stage_1_is_done_there_is_nothing_to_show()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var run = (await caller.CreateAsync()).Run;
        foreach (var path in new[] { "gluing", "gluing/clients/0", "check", "check/rows", "check/remarks" })
        {
            using var answer = await caller.Http.GetAsync(new Uri($"/runs/{run}/{path}", UriKind.Relative));
            Assert.Equal((path, HttpStatusCode.Conflict, "E_NOT_NOW"), (path, answer.StatusCode, (await WorkerCaller.RefusalAsync(answer)).Code));
        }

        using var post = await caller.PostAsync(run, "gluing", Lifted);
        Assert.Equal(HttpStatusCode.Conflict, post.StatusCode);
    }

    [Fact]
    public async Task Unknown_client_is_404()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var run = await WaitingAsync(caller);
        foreach (var client in new[] { "-1", "8", "2147483647", "99999999999", "x" })
        {
            using var answer = await caller.Http.GetAsync(new Uri($"/runs/{run}/gluing/clients/{client}", UriKind.Relative));
            Assert.Equal((client, HttpStatusCode.NotFound), (client, answer.StatusCode));
        }
    }

    [Fact]
    public async Task Rules_out_of_bounds_are_refused_and_change_nothing()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var run = await WaitingAsync(caller);
        var phone = new ContactNumber(true, 0);
        GluingRules[] absurd =
        [
            new(1, 5, []), new(5, 1, []), new(1001, 5, []), new(5, 1001, []), new(5, 5, null!), new(5, 5, [null!]),
            new(5, 5, [.. Enumerable.Repeat(new GluingEdit(GluingEditKind.Lift, phone), GluingRules.MostEdits + 1)]),
            new(5, 5, [new GluingEdit(GluingEditKind.Lift, new ContactNumber(true, -1))]),
            new(5, 5, [new GluingEdit(GluingEditKind.TakeOut, phone, -2)]),
            new(5, 5, [new GluingEdit(GluingEditKind.Together, phone, null, new ContactNumber(false, -5))]),
        ];
        foreach (var rules in absurd)
        {
            using var answer = await caller.PostAsync(run, "gluing", rules);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            using var made = await caller.Http.PostAsJsonAsync("/runs", WorkerCaller.Request() with { Gluing = rules }, WorkerCaller.Json);
            Assert.Equal((HttpStatusCode.BadRequest, "E_SETTINGS_INVALID"), (made.StatusCode, (await WorkerCaller.RefusalAsync(made)).Code));
        }

        var unknown = await GlueAsync(caller, run, new GluingRules(5, 5, [new GluingEdit(GluingEditKind.Lift, new ContactNumber(true, int.MaxValue))]));
        Assert.Equal((8, 0), (unknown.Glued.Clients, Assert.Single(unknown.Ignored)));
    }

    [Fact]
    public async Task Many_who_glue_at_once_follow_one_another_and_what_is_shown_last_is_what_computes()
    {
        var (under, most) = (0, 0);
        using var host = WorkerHost.Start(null, analysis => analysis.BeforeGlue = token =>
        {
            most = Math.Max(most, Interlocked.Increment(ref under));
            token.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(20));
            Interlocked.Decrement(ref under);
        });
        using var caller = host.Caller();
        var run = await WaitingAsync(caller, people: 6, groups: 3);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(turn => GlueAsync(caller, run, Lift(turn % 4))));
        Assert.Equal(1, most);

        var shown = await caller.GetAsync<GluingCourt>($"/runs/{run}/gluing");
        var snapshot = await caller.SnapshotAsync(run);
        Assert.Equal((shown.Glued.Clients, shown.Glued.Clients, 18 - (5 * shown.Rules.Edits.Count)), (snapshot.Clients, snapshot.Decision?.Clients, shown.Glued.Clients));
        await caller.ContinueAsync(run);
        await caller.UntilAsync(run, RunState.Completed);
        Assert.Equal(shown.Glued.Clients, (await caller.GetAsync<OverviewDashboard>($"/runs/{run}/dashboards/overview")).Counters.Clients);
    }

    [Fact]
    public async Task Going_on_while_it_is_glued_computes_what_was_shown_and_the_gluing_is_refused()
    {
        using var entered = new SemaphoreSlim(0);
        using var gate = new ManualResetEventSlim();
        using var host = WorkerHost.Start(null, analysis => analysis.BeforeGlue = token =>
        {
            entered.Release();
            gate.Wait(token);
        });
        using var caller = host.Caller();
        var run = await WaitingAsync(caller);
        var gluing = caller.PostAsync(run, "gluing", Lifted);
        Assert.True(await entered.WaitAsync(TimeSpan.FromSeconds(20)));
        await caller.ContinueAsync(run);
        gate.Set();
        using var refused = await gluing;
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        await caller.UntilAsync(run, RunState.Completed);
        Assert.Equal(8, (await caller.GetAsync<OverviewDashboard>($"/runs/{run}/dashboards/overview")).Counters.Clients);
        Assert.Empty((await caller.GetAsync<GluingCourt>($"/runs/{run}/gluing")).Rules.Edits);
    }

    [Fact]
    public async Task Wiping_stops_gluing_and_forgets()
    {
        using var entered = new SemaphoreSlim(0);
        using var host = WorkerHost.Start(null, analysis => analysis.BeforeGlue = token =>
        {
            entered.Release();
            HookedAnalysis.UntilCancelled(token);
        });
        using var caller = host.Caller();
        var made = await caller.CreateAsync();
        using var put = await caller.PutAsync(made.Run, SharedPhoneStream.Of(8));
        await caller.UntilAsync(made.Run, RunState.AwaitingDecision);
        var gluing = caller.PostAsync(made.Run, "gluing", Lifted);
        Assert.True(await entered.WaitAsync(TimeSpan.FromSeconds(20)));
        using var wiped = await caller.PostAsync(made.Run, "wipe", new WipeRunRequest(made.Secret));
        using var refused = await gluing.WaitAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
    }

    [Fact]
    public async Task Rules_of_a_new_run_are_in_force_from_the_start()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var run = await caller.ReviewAsync(SharedPhoneStream.Of(8), WorkerCaller.Request() with { Review = ReviewMode.Always, Gluing = Lifted });
        Assert.Equal((1, 1), ((await caller.SnapshotAsync(run)).Clients, (await caller.GetAsync<GluingCourt>($"/runs/{run}/gluing")).Rules.Edits.Count));
        Assert.Equal(8, host.Runs.Find(run)!.Data.StandardClients);
    }

    [Fact]
    public async Task Tiny_base_paid_first_does_not_make_the_whole_free_and_in_the_end_each_client_was_paid_once()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        Assert.Equal((1, false), await PaidAsync(Lifted));
        Assert.Equal((7, false), await PaidAsync(null));
        Assert.Equal((0, true), await PaidAsync(null));
        Assert.Equal((0, true), await PaidAsync(Lifted));
        Assert.Equal(new Balance(100_000 - 8, 0), await caller.BalanceAsync());
        var lines = await caller.GetAsync<List<LedgerLine>>("/account/ledger");
        Assert.Equal([("Free", 0), ("Free", 0), ("Charge", -7), ("Charge", -1), ("TopUp", 100_000)], lines.Select(line => (line.Kind, line.Amount)));

        async Task<(int Price, bool Free)> PaidAsync(GluingRules? rules)
        {
            var run = await caller.ReviewAsync(SharedPhoneStream.Of(8), WorkerCaller.Request() with { Review = ReviewMode.Always, Gluing = rules });
            var told = (await caller.SnapshotAsync(run)).Decision!.Price;
            await caller.ContinueAsync(run);
            await caller.UntilAsync(run, RunState.Completed);
            await caller.GetAsync<OverviewDashboard>($"/runs/{run}/dashboards/overview");
            var charge = (await caller.SnapshotAsync(run)).Charge!;
            Assert.Equal(told, charge.Price);
            return (charge.Price, charge.Free);
        }
    }

    private static GluingRules Lift(int phones) =>
        new(5, 5, [.. Enumerable.Range(0, phones).Select(phone => new GluingEdit(GluingEditKind.Lift, new ContactNumber(true, phone)))]);

    private static async Task<Guid> WaitingAsync(WorkerCaller caller, int people = 8, int groups = 1)
    {
        var run = await caller.SendAsync(SharedPhoneStream.Of(people, groups));
        await caller.UntilAsync(run, RunState.AwaitingDecision);
        return run;
    }

    private static Task<FileCheck> CheckAsync(WorkerCaller caller, Guid run) => caller.GetAsync<FileCheck>($"/runs/{run}/check");

    private static async Task<GluingCourt> GlueAsync(WorkerCaller caller, Guid run, GluingRules rules)
    {
        using var answer = await caller.PostAsync(run, "gluing", rules);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return (await answer.Content.ReadFromJsonAsync<GluingCourt>(WorkerCaller.Json))!;
    }
}
