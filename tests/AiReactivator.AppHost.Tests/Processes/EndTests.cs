namespace AiReactivator.AppHost.Tests.Processes;

[Collection(nameof(HostProcess))]
public sealed class EndTests
{
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("HUP")]
    public async Task Signal_ends_everything_and_the_host_last(string signal)
    {
        using var host = new HostProcess();
        await host.ReadyAsync();
        var (worker, web) = (await host.ProcessIdAsync("worker"), await host.ProcessIdAsync("web"));

        host.Signal(signal);

        Assert.Equal(0, await host.ExitCodeAsync());
        Assert.False(Directory.Exists($"/proc/{worker}"));
        Assert.False(Directory.Exists($"/proc/{web}"));
    }

    [Fact]
    public async Task Killed_host_leaves_no_orphan()
    {
        using var host = new HostProcess();
        await host.ReadyAsync();
        var (worker, web) = (await host.ProcessIdAsync("worker"), await host.ProcessIdAsync("web"));

        host.Signal("KILL");

        Assert.True(await Signals.GoneAsync(worker));
        Assert.True(await Signals.GoneAsync(web));
    }

    [Fact]
    public async Task Dead_worker_starts_again_with_the_same_key()
    {
        using var host = new HostProcess();
        await host.ReadyAsync();
        var first = await host.ProcessIdAsync("worker");
        var key = Signals.EnvironmentOf(first, "Worker__Key");

        Signals.Send(first, "KILL");
        await host.UntilAsync(
            () => host.Lines.Count(line => line.EndsWith("worker is healthy", StringComparison.Ordinal)) == 2, "healthy again");

        var worker = (await host.ResourcesAsync())["worker"];
        Assert.Equal(1, worker.GetProperty("restarts").GetInt32());
        Assert.NotEqual(first, worker.GetProperty("processId").GetInt32());
        Assert.Equal(key, Signals.EnvironmentOf(worker.GetProperty("processId").GetInt32(), "Worker__Key"));
    }
}
