using System.Net;
using System.Net.Sockets;
using System.Text;
using AiReactivator.Contract;
using AiReactivator.Worker.Tests.Support;

namespace AiReactivator.Worker.Tests.Uploads;

public sealed class UploadTests
{
    [Fact]
    public async Task Same_content_again_changes_nothing()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var content = BaseStream.Of(40, seed: 1);
        var run = await caller.CompleteAsync(content);
        var before = (await caller.SnapshotAsync(run)).Sequence;

        using var again = await caller.PutAsync(run, content);
        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
        Assert.Equal(before, (await caller.SnapshotAsync(run)).Sequence);
        Assert.Equal(1, host.Analysis.Normalized);
    }

    [Fact]
    public async Task Other_content_under_the_same_run_is_refused_and_hurts_nothing()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var run = await caller.CompleteAsync(BaseStream.Of(40, seed: 1));
        using var other = await caller.PutAsync(run, BaseStream.Of(40, seed: 2));
        Assert.Equal((HttpStatusCode.Conflict, "E_CONTENT_DIFFERS"), (other.StatusCode, (await WorkerCaller.RefusalAsync(other)).Code));
        Assert.Equal(RunState.Completed, (await caller.SnapshotAsync(run)).State);
    }

    [Theory]
    [MemberData(nameof(NotGzip))]
    public async Task What_is_not_a_whole_gzip_is_refused(string what, byte[] body)
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var run = (await caller.CreateAsync()).Run;
        using var answer = await caller.PutAsync(run, body);
        var refusal = await WorkerCaller.RefusalAsync(answer);
        Assert.Equal((what, HttpStatusCode.BadRequest, "E_UPLOAD_NOT_GZIP"), (what, answer.StatusCode, refusal.Code));
        var failed = await caller.SnapshotAsync(run);
        Assert.Equal((RunState.Failed, refusal.Code, refusal.Reference), (failed.State, failed.Failure?.Code, failed.Failure?.Reference));
    }

    public static TheoryData<string, byte[]> NotGzip()
    {
        var good = BaseStream.Of(2000, seed: 3);
        return new()
        {
            { "nothing", [] },
            { "text", Encoding.UTF8.GetBytes(BaseStream.Text(5, seed: 3)) },
            { "cut in the middle", good[..(good.Length / 2)] },
            { "without its end", good[..^4] },
            { "with something behind", [.. good, 1, 2, 3, 4, 5] },
        };
    }

    [Fact]
    public async Task Too_many_bytes_are_refused_with_the_limit()
    {
        using var host = WorkerHost.Start(("Runs:MaxBytes", "1000000"));
        using var caller = host.Caller();
        var run = (await caller.CreateAsync()).Run;
        // A bomb: a kilobyte that unpacks to a hundred times the limit.
        using var answer = await caller.PutAsync(run, BaseStream.Pack(new string('0', 100_000_000)));
        var refusal = await WorkerCaller.RefusalAsync(answer);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "E_UPLOAD_TOO_LARGE"), (answer.StatusCode, refusal.Code));
        Assert.Equal(["1\u00A0МБ"], refusal.Arguments);
        Assert.Equal(["1\u00A0МБ"], (await caller.SnapshotAsync(run)).Failure?.Arguments);
    }

    [Fact]
    public async Task Too_many_rows_are_refused_with_the_limit()
    {
        using var host = WorkerHost.Start(("Runs:MaxRows", "2999"));
        using var caller = host.Caller();
        var run = (await caller.CreateAsync()).Run;
        using var answer = await caller.PutAsync(run, BaseStream.Of(1000, seed: 4));
        Assert.Equal(["2\u202F999\u00A0строк"], (await WorkerCaller.RefusalAsync(answer)).Arguments);
    }

    [Fact]
    public async Task Broken_connection_leaves_the_run_ready_to_be_sent_again()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var content = BaseStream.Of(3000, seed: 5);
        var run = (await caller.CreateAsync()).Run;
        await BreakAsync(caller, run, content);
        await caller.UntilAsync(run, RunState.Created);

        using var again = await caller.PutAsync(run, content);
        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
        Assert.Equal(3000, (await caller.UntilAsync(run, RunState.Completed)).Clients);
    }

    [Fact]
    public async Task Newer_upload_takes_over_from_one_that_hangs()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var content = BaseStream.Of(3000, seed: 6);
        var run = (await caller.CreateAsync()).Run;
        using var hanging = await BeginAsync(caller, run, content);
        await caller.UntilAsync(run, RunState.Receiving);

        using var newer = await caller.PutAsync(run, content);
        Assert.Equal(HttpStatusCode.Accepted, newer.StatusCode);
        await caller.UntilAsync(run, RunState.Completed);
    }

    [Fact]
    public async Task Uploads_wait_for_room_in_memory()
    {
        using var host = WorkerHost.Start(("Runs:MemoryBudget", "1048576"));
        using var caller = host.Caller();
        var run = (await caller.CreateAsync()).Run;
        using var answer = await caller.PutAsync(run, BaseStream.Of(20_000, seed: 7));
        Assert.Equal((HttpStatusCode.TooManyRequests, "E_MEMORY_BUDGET"), (answer.StatusCode, (await WorkerCaller.RefusalAsync(answer)).Code));
    }

    private static async Task BreakAsync(WorkerCaller caller, Guid run, byte[] content)
    {
        using var socket = await BeginAsync(caller, run, content);
        await caller.UntilAsync(run, RunState.Receiving);
        socket.Client.LingerState = new LingerOption(true, 0);
    }

    /// <summary>Sends half of an upload and leaves the connection open.</summary>
    private static async Task<TcpClient> BeginAsync(WorkerCaller caller, Guid run, byte[] content)
    {
        var address = caller.Http.BaseAddress!;
        var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port);
        var head = new StringBuilder($"PUT /runs/{run}/content HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Length: {content.Length}\r\n");
        foreach (var (name, values) in caller.Http.DefaultRequestHeaders)
        {
            head.Append(name).Append(": ").Append(values.First()).Append("\r\n");
        }

        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()));
        await stream.WriteAsync(content.AsMemory(0, content.Length / 2));
        return socket;
    }
}
