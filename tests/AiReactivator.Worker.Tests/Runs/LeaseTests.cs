using System.Net;
using AiReactivator.Contract;
using AiReactivator.Worker.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace AiReactivator.Worker.Tests.Runs;

public sealed class LeaseTests : IDisposable
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
    private readonly WorkerHost host;
    private readonly WorkerCaller caller;

    public LeaseTests()
    {
        host = WorkerHost.Start(clock, null);
        caller = host.Caller();
    }

    [Fact]
    public async Task Silent_tab_loses_its_run_and_the_reservation_is_given_back()
    {
        var run = await caller.CompleteAsync(BaseStream.Of(20, seed: 1));
        var data = new WeakReference(host.Runs.Find(run)!.Data.Result);
        Assert.Equal(20, (await caller.BalanceAsync()).Reserved);
        clock.Advance(TimeSpan.FromMinutes(3.2));
        Assert.Equal(HttpStatusCode.NotFound, await UntilGoneAsync(run));
        Assert.Null(host.Runs.Find(run));
        await caller.UntilBalanceAsync(new Balance(100_000, 0));
        Assert.True(await IsCollectedAsync(data), "Something still holds the results of a wiped run");
    }

    [Fact]
    public async Task Renewed_lease_keeps_the_run_for_eight_hours_at_most()
    {
        var run = (await caller.CreateAsync()).Run;
        for (var hours = 0.0; hours < 7.9; hours += 2.5 / 60)
        {
            clock.Advance(TimeSpan.FromMinutes(2.5));
            Assert.Equal(HttpStatusCode.NoContent, await RenewAsync(run));
        }

        clock.Advance(TimeSpan.FromMinutes(2.5));
        await RenewAsync(run);
        clock.Advance(TimeSpan.FromMinutes(2.5));
        await RenewAsync(run);
        clock.Advance(TimeSpan.FromMinutes(2.5));
        Assert.Equal(HttpStatusCode.NotFound, await UntilGoneAsync(run));
    }

    [Fact]
    public async Task Wiping_forgets_the_base_at_once()
    {
        var made = await caller.CreateAsync();
        using var put = await caller.PutAsync(made.Run, BaseStream.Of(20, seed: 2));
        await caller.UntilAsync(made.Run, RunState.Completed);
        var data = new WeakReference(host.Runs.Find(made.Run)!.Data.Result);
        using var wiped = await caller.PostAsync(made.Run, "wipe", new WipeRunRequest(made.Secret));
        Assert.Equal(HttpStatusCode.NotFound, await RenewAsync(made.Run));
        Assert.True(await IsCollectedAsync(data), "Something still holds the results of a wiped run");
    }

    public void Dispose()
    {
        caller.Dispose();
        host.Dispose();
    }

    private static async Task<bool> IsCollectedAsync(WeakReference data)
    {
        for (var tries = 0; tries < 50 && data.IsAlive; tries++)
        {
            await Task.Delay(50);
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return !data.IsAlive;
    }

    private async Task<HttpStatusCode> RenewAsync(Guid run)
    {
        using var answer = await caller.PostAsync(run, "lease");
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> UntilGoneAsync(Guid run)
    {
        for (var tries = 0; ; tries++)
        {
            using var answer = await caller.Http.GetAsync(new Uri($"/runs/{run}", UriKind.Relative));
            if (answer.StatusCode == HttpStatusCode.NotFound || tries > 200)
            {
                return answer.StatusCode;
            }

            await Task.Delay(25);
        }
    }
}
