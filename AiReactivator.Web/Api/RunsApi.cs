using AiReactivator.Web.Accounts;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.Options;

namespace AiReactivator.Web.Api;

/// <summary>The calls of docs/contract.md, 2. Nothing is read here: what comes in goes on.</summary>
internal static class RunsApi
{
    private const long SmallBody = 64 * 1024;

    /// <summary>Settings with the states that are left out and the decisions about gluing.</summary>
    private const long SettingsBody = 2 * 1024 * 1024;

    /// <summary>A query may list the numbers of the clients found by a search.</summary>
    private const long QueryBody = 16 * 1024 * 1024;

    private const string Json = "application/json";

    private const string Bytes = "application/octet-stream";

    public static void MapRuns(this IEndpointRouteBuilder routes)
    {
        var runs = routes.MapGroup("/runs");
        runs.MapPost("", static (HttpContext context, WorkerForwarder worker) => SendAsync(context, worker, "runs", SettingsBody, Json)).WithToken();
        runs.MapPut("/{run:guid}/content", UploadAsync).WithToken();
        runs.MapPost("/{run:guid}/lease", static (Guid run, HttpContext context, WorkerForwarder worker) =>
            SendAsync(context, worker, $"runs/{run}/lease", SmallBody)).WithToken();
        // A beacon carries no header: the run's secret, known to the tab alone, stands for the token. It may come after signing out.
        runs.MapPost("/{run:guid}/wipe", static (Guid run, HttpContext context, WorkerForwarder worker, Leaving leaving) =>
            SendAsync(context, worker, $"runs/{run}/wipe", SmallBody, Json, leaving.Of(context))).AllowAnonymous();
        runs.MapGet("/{run:guid}/clients/contacts", static (Guid run, HttpContext context, WorkerForwarder worker) =>
            SendAsync(context, worker, $"runs/{run}/clients/contacts", 0));
        runs.MapGet("/{run:guid}/check/remarks", static (Guid run, HttpContext context, WorkerForwarder worker) =>
            SendAsync(context, worker, $"runs/{run}/check/remarks", 0));
        runs.MapPost("/{run:guid}/exports/{name:regex(^[a-z]{{1,32}}$)}", static (Guid run, string name, HttpContext context, WorkerForwarder worker) =>
            SendAsync(context, worker, $"runs/{run}/exports/{name}", QueryBody, Json)).WithToken();
    }

    private static RouteHandlerBuilder WithToken(this RouteHandlerBuilder route) => route.AddEndpointFilter<AntiforgeryFilter>();

    private static Task<IResult> UploadAsync(Guid run, HttpContext context, WorkerForwarder worker, IOptions<UploadOptions> options)
    {
        if (context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = new MinDataRate(options.Value.SlowestBytesPerSecond, options.Value.Patience);
        }

        return SendAsync(context, worker, $"runs/{run}/content", options.Value.MaxBytes, Bytes);
    }

    private static async Task<IResult> SendAsync(
        HttpContext context, WorkerForwarder worker, string path, long largestBody, string? contentType = null, Caller? leaving = null)
    {
        if (contentType is not null && !IsOf(context.Request.ContentType, contentType))
        {
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        if ((Caller.Of(context.User) ?? leaving) is not { } caller)
        {
            return TypedResults.Unauthorized();
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = largestBody;
        }

        return await worker.ForwardAsync(context, caller, path, largestBody);
    }

    private static bool IsOf(string? actual, string wanted) =>
        actual is not null && actual.AsSpan(0, actual.IndexOf(';', StringComparison.Ordinal) is var at and >= 0 ? at : actual.Length)
            .Trim().Equals(wanted, StringComparison.OrdinalIgnoreCase);
}
