namespace AiReactivator.AppHost.Tests.Processes;

[Collection(nameof(HostProcess))]
public sealed class EndTests
{
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Signal_ends_the_host_and_both_projects(string signal)
    {
        using var host = new HostProcess();
        await host.ReadyAsync();
        var (worker, web) = (host.ProcessId("Worker"), host.ProcessId("Web"));

        host.Signal(signal);

        Assert.Equal(0, await host.ExitCodeAsync());
        Assert.True(await Signals.GoneAsync(worker));
        Assert.True(await Signals.GoneAsync(web));
    }

    [Fact]
    public async Task Killed_host_leaves_no_orphan()
    {
        using var host = new HostProcess();
        await host.ReadyAsync();
        var (worker, web) = (host.ProcessId("Worker"), host.ProcessId("Web"));

        host.Signal("KILL");

        Assert.True(await Signals.GoneAsync(worker));
        Assert.True(await Signals.GoneAsync(web));
    }

    [Fact]
    public async Task Dead_worker_starts_again_with_the_same_key()
    {
        using var host = new HostProcess();
        await host.ReadyAsync();
        var first = host.ProcessId("Worker");
        var key = Projects.EnvironmentOf(first, "Worker__Key");

        Signals.Send(first, "KILL");
        await host.UntilAsync(() => host.ProcessOf("Worker") is { } id && id != first, "started again");
        await host.UntilAsync(() => host.IsHealthyAsync("Worker"), "healthy again");

        Assert.Equal(key, Projects.EnvironmentOf(host.ProcessId("Worker"), "Worker__Key"));
        Assert.Contains(host.Lines, line => line.Contains("starts again in 1 s (1 of 5)", StringComparison.Ordinal));
    }
}
