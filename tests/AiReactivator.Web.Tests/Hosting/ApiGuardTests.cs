using System.Net;
using AiReactivator.Contract;

namespace AiReactivator.Web.Tests.Hosting;

/// <summary>No endpoint answers a stranger, a page of another site, or a call without the token.</summary>
public sealed class ApiGuardTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [MemberData(nameof(ApiCalls.All), MemberType = typeof(ApiCalls))]
    public async Task Call_without_a_session_is_401(string method, string path, bool needsToken)
    {
        var (_, token) = await host.OpenAsync();
        using var stranger = host.CreateClient(new() { AllowAutoRedirect = false });
        using var answer = await stranger.SendAsync(ApiCalls.Make(method, path, needsToken ? token : null));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(0, answer.Content.Headers.ContentLength ?? 0);
    }

    [Theory]
    [MemberData(nameof(ApiCalls.All), MemberType = typeof(ApiCalls))]
    public async Task Call_from_elsewhere_is_403(string method, string path, bool needsToken)
    {
        var (browser, token) = await host.OpenAsync();
        host.Worker.Asked.Clear();
        foreach (var site in new[] { "cross-site", "same-site", "none", null })
        {
            using var answer = await browser.SendAsync(ApiCalls.Make(method, path, needsToken ? token : null, site));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.Empty(host.Worker.Asked);
    }

    [Theory]
    [MemberData(nameof(ApiCalls.All), MemberType = typeof(ApiCalls))]
    public async Task Call_without_the_token_is_400_where_it_is_asked_for(string method, string path, bool needsToken)
    {
        var (browser, _) = await host.OpenAsync();
        using var answer = await browser.SendAsync(ApiCalls.Make(method, path, token: null));
        Assert.Equal(needsToken ? HttpStatusCode.BadRequest : HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Theory]
    [MemberData(nameof(ApiCalls.All), MemberType = typeof(ApiCalls))]
    public async Task Call_with_everything_goes_to_the_Worker_with_who_asks(string method, string path, bool needsToken)
    {
        var (browser, token) = await host.OpenAsync();
        host.Worker.Asked.Clear();
        using var answer = await browser.SendAsync(ApiCalls.Make(method, path, needsToken ? token : null));

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        var asked = Assert.Single(host.Worker.Asked);
        Assert.Equal(path, "/api" + asked.RequestUri!.AbsolutePath);
        Assert.Equal(WebHost.Key, Assert.Single(asked.Headers.GetValues(WorkerRoutes.KeyHeader)));
        Assert.Equal("demo", Assert.Single(asked.Headers.GetValues(WorkerRoutes.AccountHeader)));
        Assert.Equal(32, Assert.Single(asked.Headers.GetValues(WorkerRoutes.SessionHeader)).Length);
    }

    [Fact]
    public async Task Two_browsers_have_two_sessions()
    {
        host.Worker.Asked.Clear();
        for (var i = 0; i < 2; i++)
        {
            var (browser, token) = await host.OpenAsync();
            using var answer = await browser.SendAsync(ApiCalls.Make("POST", "/api/runs", token));
        }

        Assert.Equal(2, host.Worker.Asked.Select(a => a.Headers.GetValues(WorkerRoutes.SessionHeader).Single()).Distinct().Count());
    }

    [Fact]
    public async Task Form_posted_as_an_upload_is_refused_before_anything_reads_it()
    {
        var (browser, token) = await host.OpenAsync();
        using var request = ApiCalls.Make("PUT", $"/api/runs/{ApiCalls.Run}/content", token);
        request.Content!.Headers.ContentType = new("multipart/form-data");
        using var answer = await browser.SendAsync(request);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task Name_of_an_export_cannot_leave_its_place_in_the_path()
    {
        var (browser, token) = await host.OpenAsync();
        host.Worker.Asked.Clear();
        using var answer = await browser.SendAsync(ApiCalls.Make("POST", $"/api/runs/{ApiCalls.Run}/exports/..%2f..%2faccount", token));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(host.Worker.Asked);
    }
}
