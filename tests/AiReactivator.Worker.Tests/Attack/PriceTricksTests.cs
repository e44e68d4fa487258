using System.Globalization;
using System.Text;
using AiReactivator.Contract;
using AiReactivator.Worker.Tests.Support;

namespace AiReactivator.Worker.Tests.Attack;

/// <summary>Attempts to see many clients for the price of few by what may be set for a content that was paid for.</summary>
public sealed class PriceTricksTests
{
    [Fact]
    public async Task States_behind_the_end_of_the_list_are_out_of_sight_all_the_same()
    {
        // 200 states of one dear deal each fill the list that is shown; behind them stand twenty with fifty clients each.
        string[] parts = [.. Enumerable.Range(0, 20).Select(part => $"часть {part}")];
        var text = new StringBuilder("line;error;name;phone;email;product;amount;date;status\n");
        var client = 0;
        for (; client < 200; client++)
        {
            Add(text, client, 900_000, $"приманка {client}");
        }

        foreach (var part in parts)
        {
            for (var i = 0; i < 50; i++)
            {
                Add(text, client++, 100, part);
            }
        }

        using var host = WorkerHost.Start(("Billing:DemoBalance", "5000"));
        using var caller = host.Caller();
        var content = BaseStream.Pack(text.ToString());
        var seen = 0;
        foreach (var part in parts[..4])
        {
            var run = await LookAsync(caller, content, WorkerCaller.Request() with { LeftOutStatuses = [.. parts.Where(other => other != part)] });
            seen += 50;
            Assert.Equal(250, run.Charge!.Clients);
        }

        Assert.InRange(5000 - (await caller.BalanceAsync()).Total, 200 + seen, 4 * 250);
    }

    [Fact]
    public async Task Most_recent_of_one_day_are_not_the_most_recent_of_another()
    {
        var text = new StringBuilder(BaseStream.Header).Append('\n');
        var begin = new DateOnly(2024, 1, 1);
        for (var client = 0; client < 100; client++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{client + 2};;n{client}p;p{client}m;;Товар;{1000 + client};{begin.AddDays(client * 5):dd.MM.yyyy}\n");
        }

        using var host = WorkerHost.Start(("Billing:DemoBalance", "10"));
        using var caller = host.Caller();
        var content = BaseStream.Pack(text.ToString());
        Assert.Equal(10, (await CutAsync(caller, content, begin.AddDays(495))).Charge?.Clients);
        Assert.Equal(new Balance(0, 0), await caller.BalanceAsync());
        foreach (var days in (int[])[445, 395])
        {
            Assert.Equal(RunState.AwaitingDecision, (await CutAsync(caller, content, begin.AddDays(days))).State);
        }

        // The same cut on a date that changes nothing costs nothing.
        Assert.Equal((10, 0), (await CutAsync(caller, content, begin.AddDays(500))).Charge is { } again ? (again.Clients, again.Price) : (0, 0));
    }

    [Fact]
    public async Task Early_base_paid_first_makes_no_cut_of_a_later_one_free()
    {
        using var host = WorkerHost.Start(("Billing:DemoBalance", "30"));
        using var caller = host.Caller();
        var text = new StringBuilder(BaseStream.Header).Append('\n');
        var begin = new DateOnly(2024, 1, 1);
        for (var client = 0; client < 100; client++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{client + 2};;n{client}p;p{client}m;;Товар;{1000 + client};{begin.AddDays(client):dd.MM.yyyy}\n");
        }

        var content = BaseStream.Pack(text.ToString());
        Assert.Equal(20, (await LookAsync(caller, content, WorkerCaller.Request() with { AnalysisDate = begin.AddDays(19) })).Charge!.Clients);
        Assert.Equal(new Balance(10, 0), await caller.BalanceAsync());
        var later = await CutAsync(caller, content, begin.AddDays(99));
        Assert.Equal((10, 10), (later.Charge!.Clients, later.Charge.Price));
    }

    [Fact]
    public async Task Everything_left_out_by_its_state_leaves_nothing_to_charge_and_breaks_nothing()
    {
        var text = new StringBuilder("line;error;name;phone;email;product;amount;date;status\n");
        for (var client = 0; client < 5; client++)
        {
            Add(text, client, 100, "потеряна");
        }

        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var run = await caller.SendAsync(BaseStream.Pack(text.ToString()), WorkerCaller.Request() with { Review = ReviewMode.Always, LeftOutStatuses = ["потеряна"] });
        var failed = await caller.FailedAsync(run);
        Assert.Equal((RunState.Failed, "E_NO_VALID_ROWS"), (failed.State, failed.Failure?.Code));
        Assert.Equal(0, (await caller.BalanceAsync()).Reserved);
    }

    private static void Add(StringBuilder text, int client, int amount, string status) =>
        text.Append(CultureInfo.InvariantCulture, $"{client + 2};;n{client}p;p{client}m;;Товар;{amount};01.05.2026;{status}\n");

    private static async Task<RunSnapshot> CutAsync(WorkerCaller caller, byte[] content, DateOnly date)
    {
        var run = await caller.ReviewAsync(content, WorkerCaller.Request() with { Review = ReviewMode.Always, AnalysisDate = date });
        await caller.ContinueAsync(run, ClientCut.MostRecent);
        return await OpenAsync(caller, run);
    }

    private static async Task<RunSnapshot> LookAsync(WorkerCaller caller, byte[] content, CreateRunRequest request)
    {
        var run = await caller.ReviewAsync(content, request with { Review = ReviewMode.Always });
        await caller.ContinueAsync(run);
        return await OpenAsync(caller, run);
    }

    /// <summary>Until it is done and paid, or asks for money.</summary>
    private static async Task<RunSnapshot> OpenAsync(WorkerCaller caller, Guid run)
    {
        var ended = await caller.UntilAsync(run, snapshot => snapshot.State == RunState.Completed || snapshot.Decision is { Kind: "NotEnoughBalance" });
        if (ended.State == RunState.Completed)
        {
            using var answer = await caller.Http.GetAsync(new Uri($"/runs/{run}/dashboards/overview", UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode);
        }

        return ended.State == RunState.Completed ? await caller.SnapshotAsync(run) : ended;
    }
}
