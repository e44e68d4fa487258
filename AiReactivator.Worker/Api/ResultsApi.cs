using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Dashboards.Finance;
using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Analytics.Dashboards.Sales;
using AiReactivator.Analytics.Pipeline;
using AiReactivator.Analytics.Report;
using AiReactivator.Contract;
using AiReactivator.Worker.Jobs;
using AiReactivator.Worker.Runs;
using AiReactivator.Worker.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AiReactivator.Worker.Api;

/// <summary>What a run found out: paid for by the first who asks.</summary>
internal static class ResultsApi
{
    public static void MapResults(this IEndpointRouteBuilder routes)
    {
        var run = routes.MapGroup("/runs/{run:guid}");
        run.MapGet("/dashboards/overview", OverviewAsync);
        run.MapGet("/dashboards/sales", SalesAsync);
        run.MapGet("/dashboards/finance", FinanceAsync);
        run.MapPost("/clients/query", QueryAsync);
        run.MapGet("/clients/contacts", ContactsAsync);
        run.MapGet("/clients/{client:int}/reasons", ReasonsAsync);
        run.MapGet("/report", ReportAsync);
        run.MapPost("/report", RepeatReport);
    }

    private static Task<Results<Ok<OverviewDashboard>, JsonHttpResult<Refusal>>> OverviewAsync(OwnRun own, ResultGate gate, Refusals refusals) =>
        AnswerAsync(own.Run, gate, refusals, result => result.Overview);

    private static Task<Results<Ok<SalesDashboard>, JsonHttpResult<Refusal>>> SalesAsync(OwnRun own, ResultGate gate, Refusals refusals) =>
        AnswerAsync(own.Run, gate, refusals, result => result.Sales);

    private static Task<Results<Ok<FinanceDashboard>, JsonHttpResult<Refusal>>> FinanceAsync(OwnRun own, ResultGate gate, Refusals refusals) =>
        AnswerAsync(own.Run, gate, refusals, result => result.Finance);

    /// <summary>Free while the run waits for a look at its file: two clients to put together must be found first.</summary>
    private static async Task<Results<Ok<ContactMap>, JsonHttpResult<Refusal>>> ContactsAsync(OwnRun own, ResultGate gate, Refusals refusals) =>
        own.Run.Data is { Bench: not null, Clients: { } glued }
            ? TypedResults.Ok(ContactMap.Of(glued))
            : await AnswerAsync(own.Run, gate, refusals, result => result.Contacts);

    private static async Task<Results<Ok<ClientPage>, JsonHttpResult<Refusal>>> QueryAsync(OwnRun own, ClientQuery query, ResultGate gate, Refusals refusals) =>
        query.IsSound() ? await AnswerAsync(own.Run, gate, refusals, result => result.Query(query)) : refusals.BadRequest(own.Run.Id);

    private static async Task<Results<Ok<ClientReasons>, NotFound, JsonHttpResult<Refusal>>> ReasonsAsync(OwnRun own, int client, ResultGate gate, Refusals refusals) =>
        await gate.OpenAsync(own.Run) is not { } result ? refusals.NotNow(own.Run.Id)
        : result.ReasonsOf(client) is { } reasons ? TypedResults.Ok(reasons)
        : TypedResults.NotFound();

    private static async Task<Results<Ok<ReportDocument>, JsonHttpResult<Refusal>>> ReportAsync(OwnRun own, ResultGate gate, Refusals refusals) =>
        own.Run.Data.Report is { } report
            ? await AnswerAsync(own.Run, gate, refusals, _ => report)
            : refusals.NotNow(own.Run.Id);

    private static Results<Accepted, JsonHttpResult<Refusal>> RepeatReport(OwnRun own, RunDispatcher dispatcher, Refusals refusals)
    {
        var run = own.Run;
        if (run.Snapshot is not { State: RunState.Completed, Report: not ReportState.Pending }
            || !run.TryChange(snapshot => snapshot with { Report = ReportState.Pending, Failure = null }))
        {
            return refusals.NotNow(run.Id);
        }

        dispatcher.RepeatReport(run);
        return TypedResults.Accepted($"/runs/{run.Id}/report");
    }

    private static async Task<Results<Ok<T>, JsonHttpResult<Refusal>>> AnswerAsync<T>(Run run, ResultGate gate, Refusals refusals, Func<AnalysisResult, T> answer) =>
        await gate.OpenAsync(run) is { } result ? TypedResults.Ok(answer(result)) : refusals.NotNow(run.Id);
}
