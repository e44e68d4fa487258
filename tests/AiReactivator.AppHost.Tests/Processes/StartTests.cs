using System.Net.Sockets;

namespace AiReactivator.AppHost.Tests.Processes;

[Collection(nameof(HostProcess))]
public sealed class StartTests
{
    [Fact]
    public async Task Web_starts_only_once_the_worker_is_healthy()
    {
        using var host = new HostProcess();
        await host.ReadyAsync();

        var workerHealthy = Array.FindIndex(host.Lines, line => line.EndsWith("worker is healthy", StringComparison.Ordinal));
        var webSpeaks = Array.FindIndex(host.Lines, line => line.StartsWith("web ", StringComparison.Ordinal));
        Assert.True(workerHealthy >= 0 && webSpeaks > workerHealthy, string.Join('\n', host.Lines));
        Assert.All((await host.ResourcesAsync()).Values, resource => Assert.Equal("Healthy", resource.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task Address_of_web_is_printed_and_answers_and_lines_have_no_colours()
    {
        using var host = new HostProcess();
        await host.ReadyAsync();

        var address = $"http://localhost:{host.Ports["Web"]}";
        Assert.Contains(host.Lines, line => line.EndsWith($"Web: {address}", StringComparison.Ordinal));
        using var client = new HttpClient();
        Assert.True((await client.GetAsync(new Uri($"{address}/health"))).IsSuccessStatusCode);
        Assert.DoesNotContain(host.Lines, line => line.Contains('\e'));
    }

    [Fact]
    public async Task Taken_port_ends_the_start_and_names_port_and_setting()
    {
        using var other = new TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var port = ((System.Net.IPEndPoint)other.LocalEndpoint).Port;
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
            var worker = Signals.EnvironmentOf(await host.ProcessIdAsync("worker"), "Worker__Key");
            var web = Signals.EnvironmentOf(await host.ProcessIdAsync("web"), "Worker__Key");
            Assert.Equal(worker, web);
            Assert.DoesNotContain(host.Lines, line => line.Contains(worker!, StringComparison.Ordinal));
            keys.Add(worker);
        }

        Assert.Equal(64, keys[0]?.Length);
        Assert.NotEqual(keys[0], keys[1]);
    }
}
