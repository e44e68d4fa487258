using System.Collections.Concurrent;
using System.Net;

namespace AiReactivator.Web.Tests.Hosting;

/// <summary>Stands where the Worker is: keeps what was asked, answers what a test says.</summary>
public sealed class FakeWorker : HttpMessageHandler
{
    public ConcurrentQueue<HttpRequestMessage> Asked { get; } = new();

    /// <summary>Reads the body or leaves it; by default 204 after reading.</summary>
    public Func<HttpRequestMessage, Task<HttpResponseMessage>> Answer { get; set; } = ReadAndNod;

    public static async Task<HttpResponseMessage> ReadAndNod(HttpRequestMessage request)
    {
        if (request.Content is { } content)
        {
            await content.CopyToAsync(Stream.Null);
        }

        return new(HttpStatusCode.NoContent);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Enqueue(request);
        return await Answer(request);
    }
}
