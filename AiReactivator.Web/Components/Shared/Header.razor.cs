using AiReactivator.Web.Components.Account;
using AiReactivator.Web.Formatting;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Shared;

/// <summary>Brand, base, privacy, balance, account. Everything opens inside the document.</summary>
public sealed partial class Header
{
    [Inject]
    private AppDialogs Dialogs { get; set; } = default!;

    private string Balance => Session.Balance is { } balance ? Numbers.Whole(balance.Available) : Common["BalanceUnknown"];
}
