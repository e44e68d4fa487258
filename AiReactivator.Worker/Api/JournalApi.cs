using AiReactivator.Worker.Billing;
using AiReactivator.Worker.Journal;
using AiReactivator.Worker.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AiReactivator.Worker.Api;

/// <summary>The journal of runs, for support: newest first, or the one run that a reference code belongs to.</summary>
internal static class JournalApi
{
    private const int Most = 500;

    public static void MapJournal(this IEndpointRouteBuilder routes) => routes.MapGet("/journal", ReadAsync);

    private static async Task<Results<Ok<List<JournalRecord>>, UnauthorizedHttpResult>> ReadAsync(
        HttpContext http,
        IDbContextFactory<LedgerDb> databases,
        IOptions<SupportOptions> support,
        string? reference,
        CancellationToken cancellationToken)
    {
        if (!SupportOnly.Allows(http, support.Value.Key))
        {
            return TypedResults.Unauthorized();
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var records = await db.Journal.AsNoTracking()
            .Where(record => reference == null || record.Reference == reference)
            .OrderByDescending(record => record.CreatedAt)
            .Take(Most)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(records);
    }
}
