using AiReactivator.Contract;
using AiReactivator.Worker.Billing;
using AiReactivator.Worker.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace AiReactivator.Worker.Tests.Billing;

public sealed class LedgerTests : IDisposable
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
    private readonly WorkerHost host;

    public LedgerTests() => host = WorkerHost.Start(clock, null, ("Billing:DemoBalance", "1000"));

    private ILedger Ledger => host.Ledger;

    [Fact]
    public async Task Demo_account_is_filled_up_to_its_setting() => Assert.Equal(new Balance(1000, 0), await BalanceAsync());

    [Fact]
    public async Task Reserved_twice_is_reserved_once_and_captured_twice_is_charged_once()
    {
        var run = Guid.NewGuid();
        Assert.Equal(new ReserveResult(true, 600, 600, 1000), await ReserveAsync(run, 600));
        Assert.Equal(new ReserveResult(true, 600, 600, 400), await ReserveAsync(run, 600));
        Assert.Equal(new Balance(1000, 600), await BalanceAsync());
        Assert.Equal(new CaptureResult(true, 600), await Ledger.CaptureAsync(run, default));
        Assert.Equal(new CaptureResult(true, 600), await Ledger.CaptureAsync(run, default));
        Assert.Equal(new Balance(400, 0), await BalanceAsync());
    }

    [Fact]
    public async Task Runs_at_once_cannot_overspend()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(content => Task.Run(() => ReserveAsync(Guid.NewGuid(), 300, (byte)content))));
        Assert.Equal(3, results.Count(result => result.Enough));
        Assert.Equal(new Balance(1000, 900), await BalanceAsync());
    }

    [Fact]
    public async Task Captures_at_once_of_one_run_charge_once()
    {
        var run = Guid.NewGuid();
        await ReserveAsync(run, 600);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => Ledger.CaptureAsync(run, default))));
        Assert.Equal(new Balance(400, 0), await BalanceAsync());
        Assert.Single(await Ledger.GetLinesAsync("demo", 100, default), line => line.Kind == "Charge");
    }

    [Fact]
    public async Task Released_is_given_back_and_cannot_be_captured()
    {
        var run = Guid.NewGuid();
        await ReserveAsync(run, 600);
        await Ledger.ReleaseAsync(run, default);
        Assert.Equal(new Balance(1000, 0), await BalanceAsync());
        Assert.Equal(new CaptureResult(false, 0), await Ledger.CaptureAsync(run, default));
        Assert.Equal(new Balance(1000, 0), await BalanceAsync());
    }

    [Fact]
    public async Task Start_up_gives_orphans_back_and_leaves_charges_alone()
    {
        var paid = Guid.NewGuid();
        await ReserveAsync(paid, 100, content: 1);
        await Ledger.CaptureAsync(paid, default);
        await ReserveAsync(Guid.NewGuid(), 200, content: 2);
        await ReserveAsync(Guid.NewGuid(), 300, content: 3);
        Assert.Equal(2, await Ledger.ReleaseOrphansAsync(default));
        Assert.Equal(new Balance(900, 0), await BalanceAsync());
    }

    [Fact]
    public async Task Same_content_is_free_for_24_hours_and_no_longer()
    {
        await PayAsync(300);
        clock.Advance(TimeSpan.FromHours(23.9));
        Assert.True((await PayAsync(300)).Free);
        Assert.Equal(700, (await BalanceAsync()).Total);
        clock.Advance(TimeSpan.FromHours(0.2));
        Assert.False((await PayAsync(300)).Free);
        Assert.Equal(400, (await BalanceAsync()).Total);
    }

    [Fact]
    public async Task Same_content_of_another_account_is_not_free()
    {
        await Ledger.TopUpAsync("other", 500, default);
        await PayAsync(300);
        Assert.False((await Ledger.ReserveAsync(new ReserveRequest(Guid.NewGuid(), "other", 300, Reading.Plain(Content(0), 300), ClientCut.None), default)).Free);
    }

    [Fact]
    public async Task Two_runs_of_one_content_at_once_pay_once()
    {
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        await ReserveAsync(one, 300);
        await ReserveAsync(other, 300);
        Assert.Equal(new CaptureResult(true, 300), await Ledger.CaptureAsync(one, default));
        Assert.Equal(new CaptureResult(true, 0), await Ledger.CaptureAsync(other, default));
        Assert.Equal(new Balance(700, 0), await BalanceAsync());
    }

    [Fact]
    public async Task Not_enough_reserves_nothing_and_a_cut_reserves_what_there_is()
    {
        var run = Guid.NewGuid();
        Assert.Equal(new ReserveResult(false, 1500, 1500, 1000), await ReserveAsync(run, 1500));
        Assert.Equal(new Balance(1000, 0), await BalanceAsync());
        Assert.Equal(new ReserveResult(true, 1000, 1000, 1000), await ReserveAsync(run, 1500, 0, ClientCut.MostValuable));
    }

    [Fact]
    public async Task Cut_that_was_paid_for_does_not_make_the_whole_base_free()
    {
        var run = Guid.NewGuid();
        await ReserveAsync(run, 1500, 0, ClientCut.MostValuable);
        await Ledger.CaptureAsync(run, default);
        await Ledger.TopUpAsync("demo", 5000, default);
        Assert.Equal(new ReserveResult(true, 1500, 500, 5000), await ReserveAsync(Guid.NewGuid(), 1500));
        Assert.False((await ReserveAsync(Guid.NewGuid(), 1500, 0, ClientCut.MostRecent)).Free);
    }

    [Fact]
    public async Task Cut_that_took_the_whole_balance_can_be_looked_at_again()
    {
        var run = Guid.NewGuid();
        await ReserveAsync(run, 1500, 0, ClientCut.MostValuable);
        await Ledger.CaptureAsync(run, default);
        Assert.Equal(new Balance(0, 0), await BalanceAsync());

        // The file is sent again: no word of a cut yet, and no balance to ask about.
        var again = Guid.NewGuid();
        Assert.Equal(new ReserveResult(true, 1000, 0, 0, ClientCut.MostValuable), await ReserveAsync(again, 1500));
        Assert.Equal(new ReserveResult(true, 1000, 0, 0, ClientCut.MostValuable), await ReserveAsync(again, 1500));
        Assert.Equal(new CaptureResult(true, 0), await Ledger.CaptureAsync(again, default));
        Assert.True((await ReserveAsync(Guid.NewGuid(), 1500, 0, ClientCut.MostValuable)).Free);
        Assert.False((await ReserveAsync(Guid.NewGuid(), 1500, 0, ClientCut.MostRecent)).Enough);
        Assert.False((await ReserveAsync(Guid.NewGuid(), 1500, content: 1)).Enough);
        Assert.Equal(new Balance(0, 0), await BalanceAsync());

        // More than was paid for can be had now: it is the user who decides. A larger cut costs the difference, and so does the rest.
        await Ledger.TopUpAsync("demo", 200, default);
        Assert.Equal(new ReserveResult(false, 1500, 500, 200) { Paid = new(1000, 0) }, await ReserveAsync(Guid.NewGuid(), 1500));
        var larger = Guid.NewGuid();
        Assert.Equal(new ReserveResult(true, 1200, 200, 200), await ReserveAsync(larger, 1500, 0, ClientCut.MostValuable));
        await Ledger.CaptureAsync(larger, default);
        await Ledger.TopUpAsync("demo", 1400, default);
        Assert.Equal(new ReserveResult(true, 1500, 300, 1400), await ReserveAsync(Guid.NewGuid(), 1500));
        clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(new ReserveResult(true, 1100, 1100, 1100), await ReserveAsync(Guid.NewGuid(), 1500, 0, ClientCut.MostValuable));
    }

    public void Dispose() => host.Dispose();

    private static byte[] Content(byte content) => [content, 1, 2, 3];

    private Task<ReserveResult> ReserveAsync(Guid run, int clients, byte content = 0, ClientCut cut = ClientCut.None) =>
        Ledger.ReserveAsync(new ReserveRequest(run, "demo", clients, Reading.Plain(Content(content), clients), cut), default);

    private async Task<CaptureResult> PayAsync(int clients)
    {
        var run = Guid.NewGuid();
        await ReserveAsync(run, clients);
        return await Ledger.CaptureAsync(run, default);
    }

    private Task<Balance> BalanceAsync() => Ledger.GetBalanceAsync("demo", default);
}
