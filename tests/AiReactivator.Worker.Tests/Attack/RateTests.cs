using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Contract;
using AiReactivator.Worker.Tests.Checks;
using AiReactivator.Worker.Tests.Support;

namespace AiReactivator.Worker.Tests.Attack;

/// <summary>Too much in a minute, and uploads held open by dripping.</summary>
public sealed class RateTests
{
    [Fact]
    public async Task Too_many_new_runs_of_one_account_are_refused_and_another_account_is_not()
    {
        using var host = WorkerHost.Start(("Runs:NewPerMinute", "3"));
        using var caller = host.Caller();
        using var otherSession = host.Caller(session: "other");
        using var otherAccount = host.Caller(account: "other");
        for (var run = 0; run < 3; run++)
        {
            await caller.CreateAsync();
        }

        using var refused = await otherSession.Http.PostAsJsonAsync("/runs", WorkerCaller.Request(), WorkerCaller.Json);
        var told = await WorkerCaller.RefusalAsync(refused);
        Assert.Equal((HttpStatusCode.TooManyRequests, "E_TOO_MANY_REQUESTS", "3"), (refused.StatusCode, told.Code, told.Arguments.Single()));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        await otherAccount.CreateAsync();
    }

    [Fact]
    public async Task Too_much_gluing_is_refused_and_the_run_stays_as_it_was()
    {
        using var host = WorkerHost.Start(("Runs:GluingsPerMinute", "2"));
        using var caller = host.Caller();
        var run = await caller.ReviewAsync(SharedPhoneStream.Of(8));
        for (var turn = 0; turn < 2; turn++)
        {
            using var glued = await caller.PostAsync(run, "gluing", GluingRules.Default);
            Assert.Equal(HttpStatusCode.OK, glued.StatusCode);
        }

        using var refused = await caller.PostAsync(run, "gluing", GluingRules.Default);
        Assert.Equal((HttpStatusCode.TooManyRequests, "2"), (refused.StatusCode, (await WorkerCaller.RefusalAsync(refused)).Arguments.Single()));
        Assert.NotNull(refused.Headers.RetryAfter);
        await caller.ContinueAsync(run);
        await caller.UntilAsync(run, RunState.Completed);
    }

    [Fact]
    public async Task Upload_that_drips_is_cut_and_the_run_can_be_sent_again()
    {
        using var host = WorkerHost.Start(("Runs:SlowestUpload", "1000"), ("Runs:UploadPatience", "00:00:02"));
        using var caller = host.Caller();
        var run = (await caller.CreateAsync()).Run;
        var begun = TimeProvider.System.GetTimestamp();
        await DripAsync(caller, run);
        Assert.InRange(TimeProvider.System.GetElapsedTime(begun).TotalSeconds, 0, 15);
        await SentAgainAsync(host, caller, run);
    }

    [Fact]
    public async Task Upload_that_is_steady_but_endless_is_cut_as_well()
    {
        using var host = WorkerHost.Start(("Runs:UploadLimit", "00:00:02"));
        using var caller = host.Caller();
        var run = (await caller.CreateAsync()).Run;
        Assert.Contains("408", await DripAsync(caller, run), StringComparison.Ordinal);
        await SentAgainAsync(host, caller, run);
        Assert.Contains(host.Log.Lines, line => line.Contains("E_UPLOAD_TOO_SLOW", StringComparison.Ordinal));
    }

    private static async Task SentAgainAsync(WorkerHost host, WorkerCaller caller, Guid run)
    {
        await caller.UntilAsync(run, RunState.Created);
        Assert.Equal((0L, 0L), (host.Runs.Find(run)!.ArrivingBytes, host.Runs.Find(run)!.ContentBytes));
        using var put = await caller.PutAsync(run, BaseStream.Of(10, seed: 1));
        Assert.Equal(HttpStatusCode.Accepted, put.StatusCode);
        await caller.UntilAsync(run, RunState.Completed);
    }

    /// <summary>A byte every tenth of a second by a bare socket, until the server hangs up; what it said.</summary>
    private static async Task<string> DripAsync(WorkerCaller caller, Guid run)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", caller.Http.BaseAddress!.Port, patience.Token);
        var stream = client.GetStream();
        var head = new StringBuilder($"PUT /runs/{run}/content HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100000\r\n");
        foreach (var (name, values) in caller.Http.DefaultRequestHeaders)
        {
            head.Append(name).Append(": ").Append(values.Single()).Append("\r\n");
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), patience.Token);
        var body = BaseStream.Of(500, seed: 1);
        var answer = ReadAsync(stream, patience.Token);
        try
        {
            for (var at = 0; at < body.Length && !answer.IsCompleted; at++)
            {
                await stream.WriteAsync(body.AsMemory(at, 1), patience.Token);
                await Task.Delay(100, patience.Token);
            }
        }
        catch (IOException)
        {
            // Hung up.
        }

        return await answer;
    }

    private static async Task<string> ReadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                text.Append(Encoding.UTF8.GetString(buffer, 0, read));
            }
        }
        catch (IOException)
        {
            // Hung up.
        }

        return text.ToString();
    }
}
