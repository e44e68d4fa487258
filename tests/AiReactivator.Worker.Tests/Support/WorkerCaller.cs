using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using AiReactivator.Contract;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace AiReactivator.Worker.Tests.Support;

/// <summary>Calls a Worker as Web does, for one session of one account.</summary>
internal sealed class WorkerCaller : IDisposable
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public WorkerCaller(Uri address, string account, string session, string? key)
    {
        Http = new HttpClient { BaseAddress = address };
        Http.DefaultRequestHeaders.Add(WorkerRoutes.AccountHeader, account);
        Http.DefaultRequestHeaders.Add(WorkerRoutes.SessionHeader, session);
        if (key is not null)
        {
            Http.DefaultRequestHeaders.Add(WorkerRoutes.KeyHeader, key);
        }
    }

    public HttpClient Http { get; }

    public static CreateRunRequest Request(string context = "", int rows = 0) =>
        new(context, new FileFormat("utf-8", ";", 0, 0, false, rows), null, 90, null);

    public async Task<CreateRunResponse> CreateAsync(CreateRunRequest? request = null)
    {
        using var answer = await Http.PostAsJsonAsync("/runs", request ?? Request(), Json);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<CreateRunResponse>(Json))!;
    }

    public Task<HttpResponseMessage> PutAsync(Guid run, byte[] content) => Http.PutAsync(new Uri($"/runs/{run}/content", UriKind.Relative), new ByteArrayContent(content));

    public Task<HttpResponseMessage> PostAsync<T>(Guid run, string what, T body) => Http.PostAsJsonAsync($"/runs/{run}/{what}", body, Json);

    public Task<HttpResponseMessage> PostAsync(Guid run, string what) => Http.PostAsync(new Uri($"/runs/{run}/{what}", UriKind.Relative), null);

    public async Task<T> GetAsync<T>(string path)
    {
        using var answer = await Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return (await answer.Content.ReadFromJsonAsync<T>(Json))!;
    }

    public Task<RunSnapshot> SnapshotAsync(Guid run) => GetAsync<RunSnapshot>($"/runs/{run}");

    public Task<Balance> BalanceAsync() => GetAsync<Balance>("/account/balance");

    /// <summary>Makes a run of this content and sends it.</summary>
    public async Task<Guid> SendAsync(byte[] content, CreateRunRequest? request = null)
    {
        var run = (await CreateAsync(request)).Run;
        using var answer = await PutAsync(run, content);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return run;
    }

    /// <summary>Makes a run of this content and waits until it asks for a look at the file.</summary>
    public async Task<Guid> ReviewAsync(byte[] content, CreateRunRequest? request = null)
    {
        var run = await SendAsync(content, request ?? Request() with { Review = ReviewMode.Always });
        await UntilAsync(run, RunState.AwaitingDecision);
        return run;
    }

    public async Task ContinueAsync(Guid run, ClientCut cut = ClientCut.None)
    {
        using var answer = await PostAsync(run, "continue", new ContinueRunRequest(cut));
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    /// <summary>Makes a run of this content and waits until it is completed.</summary>
    public async Task<Guid> CompleteAsync(byte[] content)
    {
        var run = await SendAsync(content);
        await UntilAsync(run, RunState.Completed);
        return run;
    }

    public Task<RunSnapshot> UntilAsync(Guid run, RunState state) => UntilAsync(run, snapshot => snapshot.State == state);

    public async Task<RunSnapshot> UntilAsync(Guid run, Func<RunSnapshot, bool> seen)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            var snapshot = await SnapshotAsync(run);
            if (seen(snapshot))
            {
                return snapshot;
            }

            Assert.False(snapshot.State == RunState.Failed, $"The run failed: {snapshot.Failure}");
            await Task.Delay(25);
        }

        throw new TimeoutException($"Waited in vain; last: {await SnapshotAsync(run)}");
    }

    public async Task<RunSnapshot> FailedAsync(Guid run)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if (await SnapshotAsync(run) is { State: RunState.Failed or RunState.Completed } ended)
            {
                return ended;
            }

            await Task.Delay(25);
        }

        throw new TimeoutException("The run did not end");
    }

    /// <summary>What a run ends with follows its state: the ledger is asked after it.</summary>
    public async Task UntilBalanceAsync(Balance expected)
    {
        for (var tries = 0; tries < 100 && await BalanceAsync() != expected; tries++)
        {
            await Task.Delay(25);
        }

        Assert.Equal(expected, await BalanceAsync());
    }

    public async Task<HubConnection> HubAsync()
    {
        var hub = new HubConnectionBuilder()
            .WithUrl(new Uri(Http.BaseAddress!, WorkerRoutes.ProgressHub), options =>
            {
                foreach (var (name, values) in Http.DefaultRequestHeaders)
                {
                    options.Headers[name] = values.First();
                }
            })
            .AddJsonProtocol(json => json.PayloadSerializerOptions.Converters.Add(new JsonStringEnumConverter()))
            .Build();
        await hub.StartAsync();
        return hub;
    }

    public static async Task<Refusal> RefusalAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<Refusal>(Json))!;

    public void Dispose() => Http.Dispose();
}
