using System.Net;
using System.Text.RegularExpressions;
using AiReactivator.Web.Worker;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace AiReactivator.Web.Tests.Hosting;

/// <summary>The real Web with a fake Worker behind it and a database of its own.</summary>
public sealed partial class WebHost : WebApplicationFactory<Program>
{
    private readonly string data = Path.Combine(Path.GetTempPath(), "aireactivator-web-tests", Guid.NewGuid().ToString("N"));

    public const string Key = "a key for tests only";

    public FakeWorker Worker { get; } = new();

    public bool DemoSignIn { get; init; } = true;

    public int MaxBytes { get; init; } = 1024 * 1024;

    /// <summary>A browser that has opened the page: it has the session and knows the token.</summary>
    public async Task<(HttpClient Browser, string Token)> OpenAsync()
    {
        var browser = CreateClient(new() { AllowAutoRedirect = false });
        using var page = await GetPageAsync(browser, "/");
        var html = await page.Content.ReadAsStringAsync();
        return (browser, WebUtility.HtmlDecode(CsrfToken().Match(html).Groups[1].Value));
    }

    public static Task<HttpResponseMessage> GetPageAsync(HttpClient browser, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");
        return browser.SendAsync(request);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Accounts:Database", Path.Combine(data, "identity.db"));
        builder.UseSetting("Accounts:Keys", Path.Combine(data, "keys"));
        builder.UseSetting("Accounts:DemoSignIn", DemoSignIn.ToString());
        builder.UseSetting("Upload:MaxBytes", MaxBytes.ToString(System.Globalization.CultureInfo.InvariantCulture));
        builder.UseSetting("Worker:Address", "http://worker.test");
        builder.UseSetting("Worker:Key", Key);
        builder.ConfigureServices(services =>
        {
            services.AddHttpClient(WorkerSetup.Calls).ConfigurePrimaryHttpMessageHandler(() => Worker);
            services.AddHttpClient(WorkerSetup.Streams).ConfigurePrimaryHttpMessageHandler(() => Worker);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(data))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(data, recursive: true);
        }
    }

    [GeneratedRegex("name=\"csrf-token\" content=\"([^\"]+)\"")]
    private static partial Regex CsrfToken();
}
