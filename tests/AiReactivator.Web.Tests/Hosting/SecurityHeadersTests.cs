using System.Net;
using System.Text.RegularExpressions;

namespace AiReactivator.Web.Tests.Hosting;

public sealed partial class SecurityHeadersTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'; object-src 'none'";

    [Theory]
    [InlineData("/")]
    [InlineData("/overview")]
    [InlineData("/signed-out")]
    [InlineData("/api/runs")]
    [InlineData("/css/tokens.css")]
    [InlineData("/nowhere")]
    public async Task Every_answer_carries_one_strict_policy(string path)
    {
        using var browser = host.CreateClient();
        using var answer = await WebHost.GetPageAsync(browser, path);
        Assert.Equal(Policy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/signed-out")]
    [InlineData("/nowhere")]
    public async Task Page_has_no_inline_script_and_no_foreign_address(string path)
    {
        using var browser = host.CreateClient();
        using var answer = await WebHost.GetPageAsync(browser, path);
        var html = await answer.Content.ReadAsStringAsync();

        Assert.All(Script().Matches(html), script => Assert.Contains("src=", script.Groups[1].Value, StringComparison.Ordinal));
        Assert.All(Script().Matches(html), script => Assert.Equal("", script.Groups[2].Value.Trim()));
        Assert.DoesNotMatch("<style|\\son[a-z]+=|javascript:", html);
        Assert.DoesNotMatch("(src|href|action)=\"(https?:)?//", html);
    }

    [Fact]
    public async Task Page_hands_the_limits_of_the_settings_to_the_tab()
    {
        using var strict = new WebHost { MaxBytes = 20_000 };
        using var browser = strict.CreateClient();
        using var answer = await WebHost.GetPageAsync(browser, "/");
        var limits = Regex.Match(await answer.Content.ReadAsStringAsync(), "name=\"upload-limits\" content=\"([^\"]+)\"").Groups[1].Value;
        Assert.Equal("""{"bytes":20000,"rows":2000000,"columns":16384,"cell":10000}""", WebUtility.HtmlDecode(limits));
    }

    [Fact]
    public async Task Foreign_host_name_is_refused_without_a_session()
    {
        using var browser = host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "rebound.example" } };
        using var answer = await browser.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Unknown_page_is_404_in_plain_words()
    {
        using var browser = host.CreateClient();
        using var answer = await WebHost.GetPageAsync(browser, "/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Такой страницы нет", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex("<script([^>]*)>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();
}
