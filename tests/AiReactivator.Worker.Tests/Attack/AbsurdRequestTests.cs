using System.Net;
using System.Text;
using AiReactivator.Analytics.Dashboards;
using AiReactivator.Worker.Tests.Support;

namespace AiReactivator.Worker.Tests.Attack;

/// <summary>Requests that Web never sends: each is refused or answered, none breaks the Worker.</summary>
public sealed class AbsurdRequestTests : IDisposable
{
    private const string File =
        "\"file\":{\"encoding\":\"utf-8\",\"separator\":\";\",\"emptyRows\":0,\"extraColumns\":0,\"columnOrderDiffers\":false,\"rows\":0}";

    private readonly WorkerHost host = WorkerHost.Start();
    private readonly WorkerCaller caller;

    public AbsurdRequestTests() => caller = host.Caller();

    [Fact]
    public async Task Absurd_settings_are_refused()
    {
        string[] bodies =
        [
            "", "null", "[]", "{}", "{\"file\":null,\"horizonDays\":90}", "{\"file\":{},\"horizonDays\":90}",
            "{" + File + ",\"context\":\"\",\"horizonDays\":91}",
            "{" + File + ",\"context\":\"\",\"horizonDays\":90,\"usualCycleDays\":-1}",
            "{" + File + ",\"context\":\"\",\"horizonDays\":90,\"analysisDate\":\"0001-99-01\"}",
            "{" + File + ",\"context\":\"" + new string('x', 100_000) + "\",\"horizonDays\":90}",
            new string('[', 100_000),
            string.Concat(Enumerable.Repeat("{\"context\":", 5_000)),
        ];
        foreach (var body in bodies)
        {
            Assert.Equal((body, HttpStatusCode.BadRequest), (body, await PostAsync("/runs", body)));
        }
    }

    [Fact]
    public async Task Absurd_questions_to_a_run_are_refused()
    {
        var run = await caller.CompleteAsync(BaseStream.Of(30, seed: 1));
        string[] queries =
        [
            "null", "{\"skip\":-1}", "{\"take\":0}", "{\"take\":501}", "{\"sort\":\"Nothing\"}", "{\"sort\":99}", "{\"timings\":null}",
            "{\"timings\":[99]}", "{\"activities\":[-1]}", "{\"stages\":[7]}", "{\"abc\":null}", "{\"abc\":\"XYZ\"}", "{\"clients\":[99999999999]}", "{\"clients\":[\"a\"]}",
        ];
        foreach (var query in queries)
        {
            Assert.Equal((query, HttpStatusCode.BadRequest), (query, await PostAsync($"/runs/{run}/clients/query", query)));
            Assert.Equal((query, HttpStatusCode.BadRequest), (query, await PostAsync($"/runs/{run}/exports/clients", query)));
        }

        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync($"/runs/{run}/continue", "{\"cut\":77}"));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync($"/runs/{run}/wipe", "{\"secret\":null}"));
        foreach (var name in new[] { "nothing", "..%2f..%2fetc%2fpasswd", "clients%0d%0aX-Y:z" })
        {
            Assert.Equal((name, HttpStatusCode.NotFound), (name, await PostAsync($"/runs/{run}/exports/{name}", "{}")));
        }
    }

    [Fact]
    public async Task Huge_lists_and_far_pages_are_answered()
    {
        var run = await caller.CompleteAsync(BaseStream.Of(30, seed: 1));
        Assert.Empty((await QueryAsync(run, "{\"skip\":2147483647,\"take\":500}")).Rows);
        Assert.Equal(1, (await QueryAsync(run, "{\"clients\":[-1,2147483647,-2147483648,5,5,5]}")).Total);
        Assert.Equal(1, (await QueryAsync(run, "{\"clients\":[" + string.Join(',', Enumerable.Repeat(5, 1_000_000)) + "]}")).Total);
        await QueryAsync(run, "{\"abc\":\"" + new string('A', 1_000_000) + "\"}");
        await QueryAsync(run, "{\"timings\":[" + string.Join(',', Enumerable.Repeat("\"Overdue\"", 100_000)) + "]}");
        Assert.Equal(HttpStatusCode.OK, await PostAsync($"/runs/{run}/exports/clients", "{\"skip\":2147483647,\"take\":500,\"clients\":[-1]}"));
    }

    public void Dispose()
    {
        caller.Dispose();
        host.Dispose();
    }

    private async Task<HttpStatusCode> PostAsync(string path, string body)
    {
        using var answer = await caller.Http.PostAsync(new Uri(path, UriKind.Relative), Json(body));
        _ = await answer.Content.ReadAsByteArrayAsync();
        return answer.StatusCode;
    }

    private async Task<ClientPage> QueryAsync(Guid run, string body)
    {
        using var answer = await caller.Http.PostAsync(new Uri($"/runs/{run}/clients/query", UriKind.Relative), Json(body));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode} {text}");
        return System.Text.Json.JsonSerializer.Deserialize<ClientPage>(text, WorkerCaller.Json)!;
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
