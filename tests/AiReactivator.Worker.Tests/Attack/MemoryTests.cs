using System.Net.Http.Json;
using System.Net;
using System.Text;
using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Contract;
using AiReactivator.Worker.Runs;
using AiReactivator.Worker.Tests.Checks;
using AiReactivator.Worker.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace AiReactivator.Worker.Tests.Attack;

/// <summary>Ways around the budget of memory.</summary>
public sealed class MemoryTests
{
    [Fact]
    public async Task Reports_of_refused_files_take_room_until_they_are_wiped()
    {
        using var host = WorkerHost.Start(("Runs:MemoryBudget", "4194304"));
        using var caller = host.Caller();
        var text = new StringBuilder(BaseStream.Header + "\n");
        for (var line = 2; line < 30_000; line++)
        {
            text.Append(line).Append(";E_NUL_CHAR;;;;;;\n");
        }

        var body = BaseStream.Pack(text.ToString());
        var refused = false;
        for (var file = 0; file < 12 && !refused; file++)
        {
            using var made = await caller.Http.PostAsJsonAsync("/runs", WorkerCaller.Request(), WorkerCaller.Json);
            refused = made.StatusCode == HttpStatusCode.TooManyRequests;
            if (!refused)
            {
                var run = (await made.Content.ReadFromJsonAsync<CreateRunResponse>(WorkerCaller.Json))!.Run;
                using var put = await caller.PutAsync(run, body);
                refused = put.StatusCode == HttpStatusCode.TooManyRequests;
                for (var tries = 0; tries < 200 && (await caller.SnapshotAsync(run)).State != RunState.Failed; tries++)
                {
                    await Task.Delay(25);
                }
            }
        }

        Assert.True(refused, "Failed runs pile up beside the budget");
        foreach (var run in host.Runs.All)
        {
            await host.Services.GetRequiredService<RunEnding>().WipeAsync(run);
        }

        await caller.CompleteAsync(BaseStream.Of(10, seed: 1));
    }

    [Fact]
    public async Task Bytes_on_their_way_take_room_as_well()
    {
        using var host = WorkerHost.Start(("Runs:MemoryBudget", "4194304"));
        using var caller = host.Caller();
        using var other = host.Caller(session: "other");
        var random = new Random(1);
        var body = BaseStream.Pack(string.Concat(Enumerable.Range(0, 60_000).Select(_ => (char)('a' + random.Next(26)))) + new string('x', 900_000));

        // The first hangs with nearly all of its bytes sent: 2.9 MB of the 4.2 are its own.
        var (first, second) = ((await caller.CreateAsync()).Run, (await other.CreateAsync()).Run);
        var gate = new TaskCompletionSource();
        var sending = caller.Http.PutAsync(new Uri($"/runs/{first}/content", UriKind.Relative), new Halting(body, gate.Task));
        for (var tries = 0; tries < 200 && host.Runs.Find(first)!.ContentBytes < 700_000; tries++)
        {
            await Task.Delay(25);
        }

        Assert.InRange(host.Runs.Find(first)!.ArrivingBytes, 1, body.Length);
        using var refused = await other.PutAsync(second, body);
        Assert.Equal((HttpStatusCode.TooManyRequests, "E_MEMORY_BUDGET"), (refused.StatusCode, (await WorkerCaller.RefusalAsync(refused)).Code));
        gate.SetResult();
        using var sent = await sending;
        Assert.Equal(HttpStatusCode.Accepted, sent.StatusCode);
        Assert.Equal(0, host.Runs.Find(first)!.ArrivingBytes);
    }

    [Fact]
    public async Task Rows_kept_for_gluing_take_room_until_the_run_goes_on()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var run = await caller.ReviewAsync(SharedPhoneStream.Of(people: 8, groups: 100));
        var held = host.Runs.Find(run)!;
        var tables = MemoryUse.OfStream(held.ContentBytes) + held.Data.Remarks.Bytes;
        Assert.True(held.Data.Bench!.Bytes > 800 * 8, "Less than two numbers a row");
        Assert.Equal(tables + held.Data.Bench.Bytes, MemoryUse.Of(host.Runs.All));

        await caller.ContinueAsync(run);
        Assert.Equal(tables, MemoryUse.Of(host.Runs.All));
        await caller.UntilAsync(run, RunState.Completed);
    }

    [Fact]
    public async Task Gluing_again_wants_room_for_a_second_table()
    {
        using var host = WorkerHost.Start(("Runs:MemoryBudget", "1048576"));
        using var caller = host.Caller();
        var run = await caller.ReviewAsync(SharedPhoneStream.Of(people: 8, groups: 700));
        using var refused = await caller.PostAsync(run, "gluing", GluingRules.Default);
        Assert.Equal((HttpStatusCode.TooManyRequests, "E_MEMORY_BUDGET"), (refused.StatusCode, (await WorkerCaller.RefusalAsync(refused)).Code));
        await caller.ContinueAsync(run);
        await caller.UntilAsync(run, RunState.Completed);
    }

    /// <summary>Sends all but the last bytes, and those when it is told to.</summary>
    private sealed class Halting(byte[] body, Task goOn) : HttpContent
    {
        private const int Last = 16;

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(body.AsMemory(..^Last));
            await stream.FlushAsync();
            await goOn;
            await stream.WriteAsync(body.AsMemory(^Last..));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = body.Length;
            return true;
        }
    }
}
