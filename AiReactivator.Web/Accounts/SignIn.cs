using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace AiReactivator.Web.Accounts;

/// <summary>Signs an account in under a new session.</summary>
internal sealed class SignIn(SignInManager<Account> manager, UserManager<Account> accounts)
{
    public const string DemoId = "demo";

    public async Task<ClaimsPrincipal?> AsDemoAsync(HttpContext context) =>
        await accounts.FindByIdAsync(DemoId) is { } demo ? await StartAsync(context, demo) : null;

    /// <returns>False where the name or the password is wrong, or the account is locked after five wrong ones.</returns>
    public async Task<bool> WithPasswordAsync(HttpContext context, string name, string password)
    {
        if (await accounts.FindByNameAsync(name) is not { } account)
        {
            return false;
        }

        var checkedPassword = await manager.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        return checkedPassword.Succeeded && await StartAsync(context, account) is not null;
    }

    private async Task<ClaimsPrincipal> StartAsync(HttpContext context, Account account)
    {
        var principal = await manager.CreateUserPrincipalAsync(account);
        ((ClaimsIdentity)principal.Identity!).AddClaim(Caller.NewSession());
        await context.SignInAsync(IdentityConstants.ApplicationScheme, principal, new() { IsPersistent = false });
        context.User = principal;
        return principal;
    }
}
