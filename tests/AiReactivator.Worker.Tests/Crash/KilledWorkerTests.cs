using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Contract;
using AiReactivator.Worker.Billing;
using AiReactivator.Worker.Diagnostics;
using AiReactivator.Worker.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AiReactivator.Worker.Tests.Crash;

/// <summary>A Worker is killed at each named checkpoint around reserve, compute and capture; the tab sends the same again to the next one.</summary>
public sealed class KilledWorkerTests : IDisposable
{
    private const int Owned = 100_000;

    private readonly string folder = Directory.CreateTempSubdirectory("killed-worker-").FullName;

    private string LedgerFile => Path.Combine(folder, "ledger.db");

    [Fact]
    public async Task Killed_anywhere_and_sent_again_it_is_charged_exactly_once()
    {
        var worker = await WorkerProcess.StartAsync(LedgerFile);
        try
        {
            await TopUpAsync();
            Assert.True(Checkpoints.All.Count >= 10);
            var left = Owned;
            for (var i = 0; i < Checkpoints.All.Count; i++)
            {
                var (checkpoint, clients) = (Checkpoints.All[i], 50 + i);
                var content = BaseStream.Of(clients, seed: i);
                await worker.ArmAsync(checkpoint);
                await AttemptAsync(worker, content);
                Assert.True(await worker.HasDiedAsync(), $"Not killed at {checkpoint}");

                worker.Dispose();
                worker = await WorkerProcess.StartAsync(LedgerFile);
                using var caller = worker.Caller("owner");
                Assert.Equal((checkpoint, 0), (checkpoint, (await caller.BalanceAsync()).Reserved));
                Assert.Equal((checkpoint, 0), (checkpoint, await UnfinishedAsync()));
                await WholeWayAsync(caller, content);
                left -= clients;
                Assert.Equal((checkpoint, new Balance(left, 0)), (checkpoint, await caller.BalanceAsync()));
                Assert.Equal((checkpoint, 1), (checkpoint, await ChargesAsync(clients)));
            }
        }
        finally
        {
            worker.Dispose();
        }
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task WholeWayAsync(WorkerCaller caller, byte[] content)
    {
        var run = await caller.ReviewAsync(content);
        await caller.ContinueAsync(run);
        await caller.UntilAsync(run, RunState.Completed);
        await caller.GetAsync<OverviewDashboard>($"/runs/{run}/dashboards/overview");
    }

    /// <summary>Ends in the middle, wherever the Worker dies.</summary>
    private static async Task AttemptAsync(WorkerProcess worker, byte[] content)
    {
        using var caller = worker.Caller("owner");
        try
        {
            await WholeWayAsync(caller, content);
        }
        catch (HttpRequestException)
        {
        }
    }

    private LedgerDb Open() => new(new DbContextOptionsBuilder<LedgerDb>().UseSqlite($"Data Source={LedgerFile}").Options);

    private async Task TopUpAsync()
    {
        await using var db = Open();
        db.Accounts.Add(new AccountRecord { Id = "owner", Balance = Owned });
        await db.SaveChangesAsync();
    }

    /// <summary>Runs that the journal still believes to be under way.</summary>
    private async Task<int> UnfinishedAsync()
    {
        await using var db = Open();
        return await db.Journal.CountAsync(record => record.EndedAt == null);
    }

    private async Task<int> ChargesAsync(int clients)
    {
        await using var db = Open();
        return await db.Entries.CountAsync(entry => entry.Account == "owner" && entry.Kind == EntryKind.Charge && entry.Amount == -clients);
    }
}
