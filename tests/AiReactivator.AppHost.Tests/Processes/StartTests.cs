using System.Net;
using System.Net.Sockets;

namespace AiReactivator.AppHost.Tests.Processes;

[Collection(nameof(HostProcess))]
public sealed class StartTests
{
    [Fact]
    public async Task Web_starts_only_once_the_worker_is_healthy()
    {
        using var host = new HostProcess();
        await host.UntilAsync(() => host.ProcessOf("Web") is not null, "at web");

        Assert.True(await host.IsHealthyAsync("Worker"));
        await host.ReadyAsync();
    }

    [Fact]
    public async Task Address_of_web_is_printed_and_answers()
    {
        using var host = new HostProcess();
        await host.ReadyAsync();

        Assert.Contains($"Ready. http://localhost:{host.Ports["Web"]}", host.Lines);
        Assert.True(await host.IsHealthyAsync("Web"));
    }

    [Fact]
    public async Task Taken_port_ends_the_start_and_names_port_and_setting()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        using var host = new HostProcess(("Web", port));

        Assert.Equal(1, await host.ExitCodeAsync());
        var line = Assert.Single(host.Lines);
        Assert.Contains($"Port {port} is taken", line, StringComparison.Ordinal);
        Assert.Contains("--Ports:Web=", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_is_shared_by_both_and_differs_at_each_start()
    {
        var keys = new List<string?>();
        for (var i = 0; i < 2; i++)
        {
            using var host = new HostProcess();
            await host.ReadyAsync();
            var worker = Projects.EnvironmentOf(host.ProcessId("Worker"), "Worker__Key");
            var web = Projects.EnvironmentOf(host.ProcessId("Web"), "Worker__Key");
            Assert.Equal(worker, web);
            Assert.DoesNotContain(host.Lines, line => line.Contains(worker!, StringComparison.Ordinal));
            keys.Add(worker);
        }

        Assert.Equal(64, keys[0]?.Length);
        Assert.NotEqual(keys[0], keys[1]);
    }
}
