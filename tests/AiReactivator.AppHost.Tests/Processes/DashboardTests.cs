using System.Net;

namespace AiReactivator.AppHost.Tests.Processes;

[Collection(nameof(HostProcess))]
public sealed class DashboardTests
{
    [Fact]
    public async Task Dashboard_asks_who_comes_and_lets_in_by_the_printed_address()
    {
        using var host = new HostProcess();
        await host.ReadyAsync();
        var address = $"http://localhost:{host.Ports["Dashboard"]}";
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(address) };

        using var stranger = await client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);
        Assert.StartsWith("/login", stranger.Headers.Location!.PathAndQuery, StringComparison.Ordinal);

        var line = host.Lines.First(text => text.Contains($"{address}/login?t=", StringComparison.Ordinal));
        using var entry = await client.GetAsync(new Uri(line[line.IndexOf(address, StringComparison.Ordinal)..]));
        using var inside = await client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, inside.StatusCode);
    }

    [Fact]
    public async Task Telemetry_of_both_projects_goes_to_the_dashboard()
    {
        using var host = new HostProcess();
        await host.ReadyAsync();

        foreach (var project in (string[])["Worker", "Web"])
        {
            var id = host.ProcessId(project);
            Assert.StartsWith("http://localhost:", Projects.EnvironmentOf(id, "OTEL_EXPORTER_OTLP_ENDPOINT"), StringComparison.Ordinal);
            Assert.StartsWith("x-otlp-api-key=", Projects.EnvironmentOf(id, "OTEL_EXPORTER_OTLP_HEADERS"), StringComparison.Ordinal);
        }
    }
}
