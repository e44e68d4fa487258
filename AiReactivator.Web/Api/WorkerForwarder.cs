using System.Net.Http.Headers;
using AiReactivator.Contract;
using AiReactivator.Web.Accounts;
using AiReactivator.Web.Formatting;
using AiReactivator.Web.Hosting;
using AiReactivator.Web.Worker;

namespace AiReactivator.Web.Api;

/// <summary>Passes a call on to the Worker and its answer back, byte by byte: nothing is gathered in memory, nothing goes to disk.</summary>
internal sealed class WorkerForwarder(IHttpClientFactory clients, WorkerKey key, ILogger<WorkerForwarder> log)
{
    private static readonly string[] PassedBack = [WorkerRoutes.ContactColumnsHeader, "Content-Disposition", "Content-Encoding", "Retry-After"];

    public async Task<IResult> ForwardAsync(HttpContext context, Caller caller, string path, long largestBody)
    {
        if (context.Request.ContentLength > largestBody)
        {
            return Refuse(context, StatusCodes.Status413PayloadTooLarge, Failures.TooLarge, largestBody);
        }

        try
        {
            using var request = Ask(context.Request, caller, path);
            using var answer = await clients.CreateClient(WorkerSetup.Streams)
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
            await PassBackAsync(answer, context);
            return TypedResults.Empty;
        }
        catch (Exception failure) when (failure is BadHttpRequestException or { InnerException: BadHttpRequestException })
        {
            return Refuse(context, StatusCodes.Status413PayloadTooLarge, Failures.TooLarge, largestBody);
        }
        catch (HttpRequestException failure) when (!context.Response.HasStarted)
        {
            log.WorkerDidNotAnswer(failure.HttpRequestError);
            return Refuse(context, StatusCodes.Status503ServiceUnavailable, Failures.WorkerAway, 0);
        }
    }

    private HttpRequestMessage Ask(HttpRequest original, Caller caller, string path)
    {
        var request = new HttpRequestMessage(new(original.Method), path);
        key.Sign(request.Headers, caller);

        if (!HttpMethods.IsGet(original.Method))
        {
            request.Content = new StreamContent(original.BodyReader.AsStream());
            request.Content.Headers.ContentLength = original.ContentLength;
            request.Content.Headers.ContentType = MediaTypeHeaderValue.TryParse(original.ContentType, out var type) ? type : null;
        }

        return request;
    }

    private static async Task PassBackAsync(HttpResponseMessage answer, HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = (int)answer.StatusCode;
        response.ContentType = answer.Content.Headers.ContentType?.ToString();
        response.ContentLength = answer.Content.Headers.ContentLength;

        foreach (var name in PassedBack)
        {
            if (answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values))
            {
                response.Headers[name] = values.ToArray();
            }
        }

        await answer.Content.CopyToAsync(response.Body, context.RequestAborted);
    }

    private static IResult Refuse(HttpContext context, int status, string code, long limit) =>
        TypedResults.Json(
            new Refusal(code, Reference.Of(context), limit > 0 ? [Bytes.Of(limit)] : []),
            statusCode: status);
}
