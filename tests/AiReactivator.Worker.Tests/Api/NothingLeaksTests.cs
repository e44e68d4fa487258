using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using AiReactivator.Contract;
using AiReactivator.Worker.Tests.Support;
using Hangfire;
using Microsoft.Extensions.DependencyInjection;

namespace AiReactivator.Worker.Tests.Api;

/// <summary>A contact that a broken browser script would let through must still not get into logs, traces, the job storage or the disk.</summary>
public sealed class NothingLeaksTests
{
    private const string Phone = "79161234567";
    private const string Email = "kanareika.petrova@example.org";
    private static readonly string[] Canaries = [Phone, Email, "Канарейкина"];

    [Fact]
    public async Task Contact_in_the_wrong_place_is_in_no_log_trace_job_or_file()
    {
        var tags = new ConcurrentQueue<string>();
        using var listener = Listen(tags);
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        foreach (var content in Wrong())
        {
            var run = await caller.SendAsync(BaseStream.Pack(content), WorkerCaller.Request() with { LeftOutStatuses = [Phone] });
            var ended = await EndedAsync(caller, run);
            foreach (var path in new[] { "check", "check/rows", "check/remarks", $"check/rows?code={Phone}", "gluing", "gluing/clients/0" })
            {
                using var asked = await caller.Http.GetAsync(new Uri($"/runs/{run}/{path}", UriKind.Relative));
            }

            using var overview = await caller.Http.GetAsync(new Uri($"/runs/{run}/dashboards/overview", UriKind.Relative));
            Assert.True(ended.State is RunState.Completed or RunState.Failed);
        }

        using var badJson = await caller.Http.PostAsync(new Uri("/runs", UriKind.Relative), new StringContent($"{{\"context\": {{\"{Phone}\": \"{Email}\"}}}}", Encoding.UTF8, "application/json"));
        using var longContext = await caller.Http.PostAsJsonAsync("/runs", WorkerCaller.Request($"{Phone} {Email} {new string('я', 4000)}"), WorkerCaller.Json);

        Search("log", host.Log.Lines);
        Search("Hangfire's log", HangfireLog.Lines);
        Search("trace", tags);
        Search("jobs", JobTexts(host));
        Search("disk", FilesOf(host));
        Assert.NotEmpty(host.Log.Lines);
        Assert.NotEmpty(tags);
    }

    [Fact]
    public async Task Exception_that_quotes_a_cell_is_logged_without_its_text()
    {
        var tags = new ConcurrentQueue<string>();
        using var listener = Listen(tags);
        using var host = WorkerHost.Start(null, analysis => analysis.BeforeCompute = (_, _) => throw new FormatException($"Cannot read «{Phone}; {Email}»"));
        using var caller = host.Caller();
        var run = await caller.SendAsync(BaseStream.Of(5, seed: 1));
        var failed = await EndedAsync(caller, run);
        Assert.Equal("E_STAGE_FAILED", failed.Failure?.Code);
        Assert.Contains(host.Log.Lines, line => line.Contains(failed.Failure!.Reference, StringComparison.Ordinal) && line.Contains("FormatException", StringComparison.Ordinal));
        // The stage's trace ends after its run has said that it failed.
        for (var tries = 0; tries < 200 && !tags.Any(tag => tag.Contains(failed.Failure!.Reference, StringComparison.Ordinal)); tries++)
        {
            await Task.Delay(25);
        }

        Search("log", host.Log.Lines);
        Search("Hangfire's log", HangfireLog.Lines);
        Search("trace", tags);
        Search("jobs", JobTexts(host));
        Assert.Contains(tags, tag => tag.Contains(failed.Failure!.Reference, StringComparison.Ordinal));
        await caller.UntilBalanceAsync(new Balance(100_000, 0));
    }

    /// <summary>Contacts in the contact columns, in the header, in a product cell, in cells that cannot be read, in a row of wrong width.</summary>
    private static IEnumerable<string> Wrong()
    {
        var row = $"2;;Канарейкина;{Phone};{Email};{Phone} {Email};{Email};{Phone}\n";
        yield return BaseStream.Header + "\n" + row + BaseStream.Text(5, seed: 2)[(BaseStream.Header.Length + 1)..];
        yield return $"line;error;name;phone;email;{Email};{Phone};Канарейкина\n" + row;
        yield return BaseStream.Header + "\n" + $"2;{Email};{Phone}\n3;\"{Phone}\n" + row;
        yield return $"{Phone};{Email}";
    }

    private static void Search(string where, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            Assert.True(!Canaries.Any(canary => text.Contains(canary, StringComparison.OrdinalIgnoreCase)), $"A contact in {where}: {text}");
        }
    }

    private static ActivityListener Listen(ConcurrentQueue<string> tags)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => tags.Enqueue($"{activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events.SelectMany(e => e.Tags))}"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static IEnumerable<string> JobTexts(WorkerHost host)
    {
        var monitor = host.Services.GetRequiredService<JobStorage>().GetMonitoringApi();
        var jobs = monitor.SucceededJobs(0, 1000).Select(job => job.Key).Concat(monitor.FailedJobs(0, 1000).Select(job => job.Key)).ToList();
        Assert.NotEmpty(jobs);
        return jobs.Select(monitor.JobDetails).SelectMany(details => details.History.SelectMany(state => state.Data.Values)
            .Concat(details.Properties.Values)
            .Concat(details.Job.Args.Select(argument => argument?.ToString() ?? "")));
    }

    private static IEnumerable<string> FilesOf(WorkerHost host)
    {
        foreach (var file in Directory.EnumerateFiles(host.Folder, "*", SearchOption.AllDirectories))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            yield return reader.ReadToEnd();
        }
    }

    private static async Task<RunSnapshot> EndedAsync(WorkerCaller caller, Guid run)
    {
        RunSnapshot snapshot;
        do
        {
            await Task.Delay(25);
            snapshot = await caller.SnapshotAsync(run);
        }
        while (snapshot.State is not (RunState.Completed or RunState.Failed or RunState.AwaitingDecision));
        if (snapshot.State == RunState.AwaitingDecision)
        {
            await caller.ContinueAsync(run);
            return await EndedAsync(caller, run);
        }

        return snapshot;
    }
}
