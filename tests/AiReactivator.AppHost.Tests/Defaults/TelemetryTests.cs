using System.Collections.Concurrent;
using System.Diagnostics;
using AiReactivator.ServiceDefaults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace AiReactivator.AppHost.Tests.Defaults;

// Spans are heard across the process: the other tests of this collection make calls of their own.
[Collection(nameof(Processes.HostProcess))]
public sealed class TelemetryTests
{
    private const string Last = "/last";

    [Fact]
    public async Task Span_of_a_request_has_its_path_and_no_query()
    {
        var spans = await SpansOfAsync("/find?search=canary-41");

        var span = Assert.Single(spans);
        Assert.Equal("/find", span.GetTagItem("url.path"));
        Assert.DoesNotContain(span.TagObjects, tag => $"{tag.Value}".Contains("search", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/alive")]
    public async Task Health_is_answered_and_leaves_no_span(string path) => Assert.Empty(await SpansOfAsync(path));

    private static async Task<Activity[]> SpansOfAsync(string address)
    {
        var spans = new Spans();
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.AddServiceDefaults();
        builder.Services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddProcessor(spans));
        await using var app = builder.Build();
        app.MapDefaultEndpoints();
        app.MapGet("/find", () => Results.Ok());
        app.MapGet(Last, () => Results.Ok());
        await app.StartAsync();

        using var client = app.GetTestClient();
        Assert.True((await client.GetAsync(new Uri(address, UriKind.Relative))).IsSuccessStatusCode);

        // A span ends a little after its answer: a last request, whose span is waited for, closes the row.
        await client.GetAsync(new Uri(Last, UriKind.Relative));
        for (var i = 0; i < 100 && !spans.Ended.Any(IsLast); i++)
        {
            await Task.Delay(50);
        }

        Assert.Contains(spans.Ended, IsLast);
        return [.. spans.Ended.Where(span => !IsLast(span))];

        static bool IsLast(Activity span) => Last.Equals(span.GetTagItem("url.path"));
    }

    private sealed class Spans : BaseProcessor<Activity>
    {
        public ConcurrentQueue<Activity> Ended { get; } = new();

        public override void OnEnd(Activity data) => Ended.Enqueue(data);
    }
}
