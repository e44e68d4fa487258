using System.Net;

namespace AiReactivator.AppHost.Tests.Processes;

[Collection(nameof(HostProcess))]
public sealed class DashboardTests
{
    [Fact]
    public async Task Page_shows_both_resources_without_any_script_and_answers_this_machine_only()
    {
        using var host = new HostProcess();
        await host.ReadyAsync();
        using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{host.Ports["Dashboard"]}") };

        using var answer = await client.GetAsync(new Uri("/", UriKind.Relative));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("работают 2 из 2", page, StringComparison.Ordinal);
        Assert.Contains($"http://localhost:{host.Ports["Web"]}/", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/resources.json");
        foreign.Headers.Host = "evil.example";
        using var refused = await client.SendAsync(foreign);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }
}
