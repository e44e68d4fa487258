using System.Globalization;
using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Pipeline;
using AiReactivator.Contract;
using AiReactivator.Worker.Security;

namespace AiReactivator.Worker.Api;

/// <summary>Exports stream; contact cells are numbers, and a header says which columns hold them.</summary>
internal static class ExportsApi
{
    public static void MapExports(this IEndpointRouteBuilder routes) => routes.MapPost("/runs/{run:guid}/exports/{name}", ExportAsync);

    private static async Task<IResult> ExportAsync(OwnRun own, string name, ClientQuery query, ResultGate gate, Refusals refusals, HttpContext http)
    {
        if (!AnalysisResult.ExportNames.Contains(name))
        {
            return TypedResults.NotFound();
        }

        if (!query.IsSound())
        {
            return refusals.BadRequest(own.Run.Id);
        }

        if (await gate.OpenAsync(own.Run) is not { } result)
        {
            return refusals.NotNow(own.Run.Id);
        }

        http.Response.Headers[WorkerRoutes.ContactColumnsHeader] = Columns(AnalysisResult.ContactColumns(name));
        return TypedResults.Stream(
            output => Streaming.WriteAsync(
                cancellationToken => result.WriteExportAsync(name, query, output, cancellationToken), own.Run, http, refusals),
            "text/csv; charset=utf-8");
    }

    private static string Columns(IReadOnlyDictionary<int, string> columns) => string.Join(
        ';',
        columns.OrderBy(column => column.Key).Select(column => string.Create(CultureInfo.InvariantCulture, $"{column.Key}={column.Value}")));
}
