using System.Net;
using System.Net.Http.Json;
using System.Text;
using AiReactivator.Contract;

namespace AiReactivator.Web.Tests.Hosting;

/// <summary>What comes in goes on at once: Web keeps no body, in memory or on disk.</summary>
public sealed class StreamingTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly WebHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task First_part_of_an_upload_reaches_the_Worker_before_the_second_is_sent()
    {
        var (browser, token) = await host.OpenAsync();
        var firstArrived = new TaskCompletionSource();
        var received = new MemoryStream();
        host.Worker.Answer = async request =>
        {
            await using var body = await request.Content!.ReadAsStreamAsync();
            var buffer = new byte[4];
            await body.ReadExactlyAsync(buffer);
            received.Write(buffer);
            firstArrived.SetResult();
            await body.CopyToAsync(received);
            return new(HttpStatusCode.Accepted);
        };

        using var request = ApiCalls.Make("PUT", $"/api/runs/{ApiCalls.Run}/content", token);
        request.Content = new InTwoParts("1234"u8.ToArray(), "5678"u8.ToArray(), firstArrived.Task);
        request.Content.Headers.ContentType = new("application/octet-stream");
        using var answer = await browser.SendAsync(request).WaitAsync(Patience);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("12345678", Encoding.ASCII.GetString(received.ToArray()));
    }

    [Fact]
    public async Task First_part_of_an_export_reaches_the_browser_before_the_second_is_made()
    {
        var (browser, token) = await host.OpenAsync();
        var firstArrived = new TaskCompletionSource();
        host.Worker.Answer = _ =>
        {
            var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new InTwoParts("n1;p2"u8.ToArray(), ";e3"u8.ToArray(), firstArrived.Task) };
            answer.Headers.Add(WorkerRoutes.ContactColumnsHeader, "0=name;1=phone;2=email");
            return Task.FromResult(answer);
        };

        using var request = ApiCalls.Make("POST", $"/api/runs/{ApiCalls.Run}/exports/clients", token);
        using var answer = await browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).WaitAsync(Patience);
        await using var body = await answer.Content.ReadAsStreamAsync();
        var first = new byte[5];
        await body.ReadExactlyAsync(first).AsTask().WaitAsync(Patience);
        firstArrived.SetResult();
        using var rest = new StreamReader(body);

        Assert.Equal("n1;p2", Encoding.ASCII.GetString(first));
        Assert.Equal(";e3", await rest.ReadToEndAsync());
        Assert.Equal("0=name;1=phone;2=email", answer.Headers.GetValues(WorkerRoutes.ContactColumnsHeader).Single());
    }

    [Fact]
    public async Task Foreign_run_is_the_Workers_404()
    {
        var (browser, token) = await host.OpenAsync();
        host.Worker.Answer = _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound));
        foreach (var row in ApiCalls.All)
        {
            using var answer = await browser.SendAsync(ApiCalls.Make((string)row[0], (string)row[1], token));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal("", await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Refusal_of_the_Worker_comes_through_word_for_word()
    {
        var (browser, token) = await host.OpenAsync();
        var refusal = new Refusal("E_CONTENT_DIFFERS", "AB12CD34", ["7"]);
        host.Worker.Answer = _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Conflict) { Content = JsonContent.Create(refusal) });
        using var answer = await browser.SendAsync(ApiCalls.Make("PUT", $"/api/runs/{ApiCalls.Run}/content", token));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var told = await answer.Content.ReadFromJsonAsync<Refusal>();
        Assert.Equal((refusal.Code, refusal.Reference, refusal.Arguments[0]), (told!.Code, told.Reference, told.Arguments[0]));
    }

    [Fact]
    public async Task Upload_over_the_limit_is_refused_with_the_limit_named()
    {
        using var small = new WebHost { MaxBytes = 3 * 1024 * 1024 };
        var (browser, token) = await small.OpenAsync();
        using var request = ApiCalls.Make("PUT", $"/api/runs/{ApiCalls.Run}/content", token);
        request.Content = new ByteArrayContent(new byte[(3 * 1024 * 1024) + 1]);
        request.Content.Headers.ContentType = new("application/octet-stream");
        using var answer = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        var told = await answer.Content.ReadFromJsonAsync<Refusal>();
        Assert.Equal(("E_UPLOAD_TOO_LARGE", "3\u00A0МБ"), (told!.Code, told.Arguments.Single()));
        Assert.Empty(small.Worker.Asked);
    }

    [Fact]
    public async Task Worker_that_does_not_answer_is_a_503_with_a_code()
    {
        var (browser, token) = await host.OpenAsync();
        host.Worker.Answer = _ => throw new HttpRequestException(HttpRequestError.ConnectionError);
        using var answer = await browser.SendAsync(ApiCalls.Make("POST", "/api/runs", token));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var told = await answer.Content.ReadFromJsonAsync<Refusal>();
        Assert.Equal("E_WORKER_UNAVAILABLE", told!.Code);
        Assert.NotEmpty(told.Reference);
    }

    /// <summary>Sends its second part only when told that the first has arrived.</summary>
    private sealed class InTwoParts(byte[] first, byte[] second, Task firstArrived) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(first);
            await stream.FlushAsync();
            await firstArrived.WaitAsync(Patience);
            await stream.WriteAsync(second);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
