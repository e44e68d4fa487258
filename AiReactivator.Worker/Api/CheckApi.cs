using AiReactivator.Contract;
using AiReactivator.Worker.Checks;
using AiReactivator.Worker.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AiReactivator.Worker.Api;

/// <summary>«Проверка файла»: free, and there before anything is charged. How else could one decide to pay?</summary>
internal static class CheckApi
{
    private const int LargestPage = 200;
    private const int LongestCode = 64;

    public static void MapCheck(this IEndpointRouteBuilder routes)
    {
        var check = routes.MapGroup("/runs/{run:guid}/check");
        check.MapGet("", Check);
        check.MapGet("/rows", Rows);
        check.MapGet("/remarks", Remarks);
    }

    private static Results<Ok<FileCheck>, JsonHttpResult<Refusal>> Check(OwnRun own, Refusals refusals) =>
        own.Run.Data.Check is { } check ? TypedResults.Ok(check) : refusals.NotNow(own.Run.Id);

    private static Results<Ok<RemarkPage>, JsonHttpResult<Refusal>> Rows(OwnRun own, Refusals refusals, bool? rejected, string? code, int skip = 0, int take = LargestPage)
    {
        if (skip < 0 || take is < 1 or > LargestPage || code is { Length: > LongestCode })
        {
            return refusals.BadRequest(own.Run.Id);
        }

        if (own.Run.Data is not { Check: not null, Remarks: var remarks })
        {
            return refusals.NotNow(own.Run.Id);
        }

        var page = remarks.Page(rejected, code, skip, take);
        return TypedResults.Ok(new RemarkPage(
            remarks.Total(rejected, code),
            [.. page.Select(row => new RemarkRow(row.Line, row.Rejected, row.Column, row.Code, row.Message))]));
    }

    private static IResult Remarks(OwnRun own, Refusals refusals, HttpContext http)
    {
        if (own.Run.Data is not { Check: not null, Remarks: var remarks })
        {
            return refusals.NotNow(own.Run.Id);
        }

        return TypedResults.Stream(output => Streaming.WriteAsync(
            cancellationToken => RemarksCsv.WriteAsync(remarks, output, cancellationToken), own.Run, http, refusals), "text/csv; charset=utf-8");
    }
}
