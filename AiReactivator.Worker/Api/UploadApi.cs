using System.Diagnostics;
using AiReactivator.Contract;
using AiReactivator.Worker.Runs;
using AiReactivator.Worker.Security;
using AiReactivator.Worker.Uploads;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.Options;

namespace AiReactivator.Worker.Api;

/// <summary>The body of a run: raw gzip, read as it comes.</summary>
internal static class UploadApi
{
    public static void MapUploads(this IEndpointRouteBuilder routes) => routes.MapPut("/runs/{run:guid}/content", ReceiveAsync);

    private static async Task<Results<Accepted, JsonHttpResult<Refusal>>> ReceiveAsync(
        OwnRun own,
        HttpContext http,
        UploadService uploads,
        Refusals refusals,
        IOptions<RunOptions> options)
    {
        Loosen(http, options.Value);
        own.Run.Trace = Activity.Current?.Context ?? default;
        var outcome = await uploads.ReceiveAsync(own.Run, http.Request.BodyReader, http.RequestAborted);
        return outcome is null
            ? TypedResults.Accepted($"/runs/{own.Run.Id}")
            : refusals.Refuse(outcome.Status, outcome.Code, outcome.Reference, own.Run.Id, outcome.Arguments);
    }

    private static void Loosen(HttpContext http, RunOptions options)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            // Packed bytes: gzip makes what it cannot pack a little larger, never by a tenth.
            size.MaxRequestBodySize = options.MaxBytes + (options.MaxBytes / 10);
        }

        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = new MinDataRate(options.SlowestUpload, options.UploadPatience);
        }
    }
}
