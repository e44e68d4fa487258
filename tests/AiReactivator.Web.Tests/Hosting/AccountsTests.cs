using System.Net;
using System.Text.RegularExpressions;
using AiReactivator.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace AiReactivator.Web.Tests.Hosting;

public sealed partial class AccountsTests : IDisposable
{
    private readonly WebHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task First_visit_is_signed_in_to_the_demo_account_by_setting()
    {
        using var browser = host.CreateClient(new() { AllowAutoRedirect = false });
        using var page = await WebHost.GetPageAsync(browser, "/");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains(page.Headers.GetValues("Set-Cookie"), c => c.StartsWith("AiReactivator.Session=", StringComparison.Ordinal)
            && c.Contains("httponly", StringComparison.OrdinalIgnoreCase) && c.Contains("samesite=lax", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Without_the_setting_a_stranger_is_sent_to_sign_in()
    {
        using var closed = new WebHost { DemoSignIn = false };
        using var browser = closed.CreateClient(new() { AllowAutoRedirect = false });
        using var page = await WebHost.GetPageAsync(browser, "/");
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        Assert.Equal("/signed-out", page.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Who_signed_out_stays_out_until_they_come_back()
    {
        using var browser = host.CreateClient(new() { AllowAutoRedirect = false });
        using var first = await WebHost.GetPageAsync(browser, "/");
        Assert.Equal("/signed-out", await PostAsync(browser, "/account/sign-out", await FormTokenAsync(browser)));

        using var again = await WebHost.GetPageAsync(browser, "/");
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);

        Assert.Equal("/", await PostAsync(browser, "/account/demo", await FormTokenAsync(browser)));
        using var back = await WebHost.GetPageAsync(browser, "/");
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
    }

    [Fact]
    public async Task Last_beacon_of_who_signs_out_still_wipes_their_run_and_nothing_more()
    {
        var (browser, token) = await host.OpenAsync();
        using var lease = await browser.SendAsync(ApiCalls.Make("POST", $"/api/runs/{ApiCalls.Run}/lease", token));
        await PostAsync(browser, "/account/sign-out", token);
        using var beacon = await browser.SendAsync(ApiCalls.Make("POST", $"/api/runs/{ApiCalls.Run}/wipe", token: null));
        using var more = await browser.SendAsync(ApiCalls.Make("GET", $"/api/runs/{ApiCalls.Run}/clients/contacts", token: null));

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.Unauthorized), (beacon.StatusCode, more.StatusCode));
        Assert.Single(host.Worker.Asked.Select(a => a.Headers.GetValues(AiReactivator.Contract.WorkerRoutes.SessionHeader).Single()).Distinct());
    }

    [Fact]
    public async Task Password_opens_an_account_and_a_wrong_one_does_not()
    {
        using var closed = new WebHost { DemoSignIn = false };
        using (var scope = closed.Services.CreateScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            Assert.True((await accounts.CreateAsync(new Account { UserName = "olga" }, "Correct-Horse-7")).Succeeded);
        }

        using var browser = closed.CreateClient(new() { AllowAutoRedirect = false });
        var token = await FormTokenAsync(browser);
        Assert.Equal("/signed-out?wrong=true", await PostAsync(browser, "/account/sign-in", token, ("name", "olga"), ("password", "wrong")));
        Assert.Equal("/", await PostAsync(browser, "/account/sign-in", token, ("name", "olga"), ("password", "Correct-Horse-7")));
        using var page = await WebHost.GetPageAsync(browser, "/");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account/demo")]
    [InlineData("/account/sign-out")]
    public async Task Form_without_its_token_is_refused(string path)
    {
        using var browser = host.CreateClient(new() { AllowAutoRedirect = false });
        using var page = await WebHost.GetPageAsync(browser, "/");
        using var answer = await browser.PostAsync(path, new FormUrlEncodedContent([new("name", "demo"), new("password", "x")]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task<string> FormTokenAsync(HttpClient browser)
    {
        using var page = await WebHost.GetPageAsync(browser, "/");
        using var source = page.StatusCode == HttpStatusCode.OK ? page : await WebHost.GetPageAsync(browser, "/signed-out");
        return WebUtility.HtmlDecode(CsrfToken().Match(await source.Content.ReadAsStringAsync()).Groups[1].Value);
    }

    private static async Task<string> PostAsync(HttpClient browser, string path, string token, params (string Name, string Value)[] fields)
    {
        var form = fields.Append((Name: "__RequestVerificationToken", Value: token)).Select(f => KeyValuePair.Create(f.Name, f.Value));
        using var answer = await browser.PostAsync(path, new FormUrlEncodedContent(form));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    [GeneratedRegex("name=\"csrf-token\" content=\"([^\"]+)\"")]
    private static partial Regex CsrfToken();
}
