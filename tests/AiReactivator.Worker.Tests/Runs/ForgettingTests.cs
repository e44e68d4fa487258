using AiReactivator.Contract;
using AiReactivator.Worker.Tests.Support;

namespace AiReactivator.Worker.Tests.Runs;

/// <summary>Alone: another test's collection would do the work that is tested here.</summary>
[Collection(nameof(AloneInTheProcess))]
public sealed class ForgettingTests
{
    [Fact]
    public async Task Idle_server_collects_what_a_wiped_run_has_left()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var made = await caller.CreateAsync();
        using var put = await caller.PutAsync(made.Run, BaseStream.Of(50, seed: 1));
        await caller.UntilAsync(made.Run, RunState.Completed);
        // Old enough to stay for ever where nothing new is made.
        GC.Collect();
        GC.Collect();
        var data = new WeakReference(host.Runs.Find(made.Run)!.Data.Result);
        Assert.True(data.IsAlive);

        using var wiped = await caller.PostAsync(made.Run, "wipe", new WipeRunRequest(made.Secret));
        for (var tries = 0; tries < 300 && data.IsAlive; tries++)
        {
            await Task.Delay(50);
        }

        Assert.False(data.IsAlive, "The results of a wiped run are still in memory");
    }
}
