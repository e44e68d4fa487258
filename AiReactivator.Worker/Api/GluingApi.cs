using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Contract;
using AiReactivator.Worker.Checks;
using AiReactivator.Worker.Diagnostics;
using AiReactivator.Worker.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace AiReactivator.Worker.Api;

/// <summary>«Склейка»: shown as long as the run lives, changed only while it waits for a look at its file.</summary>
internal static class GluingApi
{
    /// <summary>A thousand decisions, generously written.</summary>
    private const long LargestRules = 1_000_000;

    public static void MapGluing(this IEndpointRouteBuilder routes)
    {
        var gluing = routes.MapGroup("/runs/{run:guid}/gluing");
        gluing.MapGet("", Court);
        gluing.MapGet("/clients/{client:int}", ClientAsync);
        gluing.MapPost("", GlueAsync).WithMetadata(new RequestSizeLimitAttribute(LargestRules)).RequireRateLimiting(RateLimits.Gluings);
    }

    /// <summary>Thresholds, number and kinds of decisions; numbers of contacts and names count from 0, and −1 is no name.</summary>
    public static bool IsSound(GluingRules rules) => rules.IsSound() && rules.Edits.All(edit =>
        edit is { Contact.Number: >= 0, Name: null or >= -1, OtherName: null or >= -1 } && edit.Other is null or { Number: >= 0 });

    private static Results<Ok<GluingCourt>, JsonHttpResult<Refusal>> Court(OwnRun own, Refusals refusals) =>
        own.Run.Data.Court is { } court ? TypedResults.Ok(court) : refusals.NotNow(own.Run.Id);

    /// <summary>Any client while the rows are here; afterwards those that the court lists.</summary>
    private static async Task<Results<Ok<GluedClient>, NotFound, JsonHttpResult<Refusal>>> ClientAsync(
        OwnRun own, int client, Regluing regluing, Refusals refusals, CancellationToken aborted)
    {
        if (own.Run.Data is not { Court: { } court, Bench: var bench })
        {
            return refusals.NotNow(own.Run.Id);
        }

        try
        {
            var found = bench is not null
                ? await regluing.ClientAsync(own.Run, bench, client, aborted)
                : court.SeveralNames.Concat(court.Large).FirstOrDefault(glued => glued.Client == client);
            return found is not null ? TypedResults.Ok(found) : TypedResults.NotFound();
        }
        catch (OperationCanceledException)
        {
            return refusals.NotNow(own.Run.Id);
        }
    }

    private static async Task<Results<Ok<GluingCourt>, JsonHttpResult<Refusal>>> GlueAsync(
        OwnRun own, GluingRules rules, Regluing regluing, Refusals refusals, CancellationToken aborted)
    {
        if (!IsSound(rules))
        {
            return refusals.BadRequest(own.Run.Id);
        }

        try
        {
            var (court, refusal) = await regluing.GlueAsync(own.Run, rules, aborted);
            return court is not null ? TypedResults.Ok(court)
                : refusal == FailureCodes.MemoryBudget ? refusals.Refuse(StatusCodes.Status429TooManyRequests, FailureCodes.MemoryBudget, own.Run.Id, regluing.Budget)
                : refusals.NotNow(own.Run.Id);
        }
        catch (OperationCanceledException)
        {
            // The run was wiped or cancelled, or nobody is left to hear it.
            return refusals.NotNow(own.Run.Id);
        }
    }
}
