using AiReactivator.Contract;
using AiReactivator.Web.Formatting;
using AiReactivator.Web.Worker;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Account;

/// <summary>«Личный кабинет»: the balance and its ledger.</summary>
public sealed partial class AccountDialog
{
    private Balance? balance;
    private IReadOnlyList<LedgerLine>? lines;
    private RunFailure? failure;

    [Inject]
    private IWorkerClient Worker { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        try
        {
            balance = await Worker.GetBalanceAsync() ?? new Balance(0, 0);
            lines = await Worker.GetLedgerAsync() ?? [];
        }
        catch (WorkerException refused)
        {
            failure = refused.Failure;
        }
    }

    /// <summary>A kind the texts do not know is shown as the ledger names it.</summary>
    private string Kind(string kind) => Loc[$"Kind.{kind}"] is { ResourceNotFound: false } known ? known : kind;

    private static string Signed(int amount) => amount > 0 ? $"+{Numbers.Whole(amount)}" : Numbers.Whole(amount);
}
