using AiReactivator.Contract;
using AiReactivator.Worker.Billing;
using AiReactivator.Worker.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AiReactivator.Worker.Api;

/// <summary>The asker's own money.</summary>
internal static class AccountApi
{
    private const int Lines = 100;

    public static void MapAccount(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/account/balance", BalanceAsync);
        routes.MapGet("/account/ledger", LedgerAsync);
    }

    private static async Task<Results<Ok<Balance>, JsonHttpResult<Refusal>>> BalanceAsync(Asker? asker, ILedger ledger, Refusals refusals, CancellationToken cancellationToken) =>
        asker is null ? refusals.BadRequest() : TypedResults.Ok(await ledger.GetBalanceAsync(asker.Owner.Account, cancellationToken));

    private static async Task<Results<Ok<IReadOnlyList<LedgerLine>>, JsonHttpResult<Refusal>>> LedgerAsync(Asker? asker, ILedger ledger, Refusals refusals, CancellationToken cancellationToken) =>
        asker is null ? refusals.BadRequest() : TypedResults.Ok(await ledger.GetLinesAsync(asker.Owner.Account, Lines, cancellationToken));
}
