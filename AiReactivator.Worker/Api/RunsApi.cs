using AiReactivator.Analytics;
using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Pipeline;
using AiReactivator.Contract;
using AiReactivator.Worker.Diagnostics;
using AiReactivator.Worker.Jobs;
using AiReactivator.Worker.Runs;
using AiReactivator.Worker.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AiReactivator.Worker.Api;

/// <summary>A run from its making to its end.</summary>
internal static class RunsApi
{
    private const int LongestContext = 4000;
    private const int MostStatuses = 200;
    private const int LongestStatus = 500;

    public static void MapRuns(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/runs", Create).RequireRateLimiting(RateLimits.NewRuns);
        var run = routes.MapGroup("/runs/{run:guid}");
        run.MapGet("", (OwnRun own) => own.Run.Snapshot);
        run.MapPost("/lease", Renew);
        run.MapPost("/wipe", WipeAsync);
        run.MapPost("/cancel", CancelAsync);
        run.MapPost("/continue", Continue);
    }

    private static Results<Created<CreateRunResponse>, JsonHttpResult<Refusal>> Create(CreateRunRequest request, Asker? asker, RunStore runs, Refusals refusals)
    {
        if (asker is null)
        {
            return refusals.BadRequest();
        }

        if (!IsSound(request))
        {
            return refusals.Refuse(StatusCodes.Status400BadRequest, FailureCodes.SettingsInvalid, null);
        }

        if (request.Calculation?.Problems() is [var problem, ..])
        {
            return refusals.Refuse(
                StatusCodes.Status400BadRequest, CalculationProblem.Code, null, problem.Words, LimitText.Count(problem.From), LimitText.Count(problem.To));
        }

        if (request.Context is { Length: > LongestContext })
        {
            return refusals.Refuse(StatusCodes.Status400BadRequest, FailureCodes.ContextTooLong, null, LimitText.Count(LongestContext));
        }

        var (run, secret, refused) = runs.Create(asker.Owner, new RunOrder(Settings(request), request.Review));
        return run is not null
            ? TypedResults.Created($"/runs/{run.Id}", new CreateRunResponse(run.Id, secret))
            : refusals.Refuse(StatusCodes.Status429TooManyRequests, refused!.Code, null, refused.Limit);
    }

    private static NoContent Renew(OwnRun own, TimeProvider clock)
    {
        own.Run.Lease.Renew(clock.GetUtcNow());
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, NotFound>> WipeAsync(OwnRun own, WipeRunRequest request, RunEnding ending)
    {
        if (!own.Run.Secret.Matches(request.Secret))
        {
            return TypedResults.NotFound();
        }

        await ending.WipeAsync(own.Run);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, JsonHttpResult<Refusal>>> CancelAsync(OwnRun own, RunEnding ending, Refusals refusals) =>
        await ending.CancelAsync(own.Run) || own.Run.Snapshot.State == RunState.Cancelled
            ? TypedResults.NoContent()
            : refusals.NotNow(own.Run.Id);

    private static Results<NoContent, JsonHttpResult<Refusal>> Continue(OwnRun own, ContinueRunRequest request, RunDispatcher dispatcher, Refusals refusals)
    {
        var run = own.Run;
        // Of two who go on at once one wins, and it is that one's cut.
        if (!run.TryChange(
            snapshot => snapshot.State == RunState.AwaitingDecision ? snapshot with { State = RunState.Queued, Decision = null } : null,
            data => data with { Cut = request.Cut, Bench = null }))
        {
            return refusals.NotNow(run.Id);
        }

        dispatcher.Enqueue(run);
        return TypedResults.NoContent();
    }

    private static bool IsSound(CreateRunRequest request) =>
        request is { File: { EmptyRows: >= 0, ExtraColumns: >= 0, Rows: >= 0, TitleRows: >= 0, Encoding.Length: <= 32, Separator.Length: <= 4 }, HorizonDays: 30 or 90 or 180 or 365 }
        && request.UsualCycleDays is null or (>= 1 and <= 3650)
        && request.DecimalMark is null or "comma" or "dot"
        && (request.LeftOutStatuses is null || (request.LeftOutStatuses.Count <= MostStatuses && request.LeftOutStatuses.All(status => status is { Length: <= LongestStatus })))
        && (request.Gluing is null || GluingApi.IsSound(request.Gluing));

    private static AnalysisSettings Settings(CreateRunRequest request) => new()
    {
        AnalysisDate = request.AnalysisDate,
        HorizonDays = request.HorizonDays,
        UsualCycleDays = request.UsualCycleDays,
        DecimalMark = request.DecimalMark,
        OrderTotals = request.OrderTotals,
        LeftOutStatuses = request.LeftOutStatuses ?? [],
        Gluing = request.Gluing ?? GluingRules.Default,
        Calculation = request.Calculation ?? CalculationSettings.Default,
        Context = request.Context ?? "",
        Encoding = request.File.Encoding,
        Separator = request.File.Separator,
        EmptyRows = request.File.EmptyRows,
        TitleRows = request.File.TitleRows,
        ExtraColumns = request.File.ExtraColumns,
        ColumnOrderDiffers = request.File.ColumnOrderDiffers,
        ExpectedRows = request.File.Rows,
    };
}
