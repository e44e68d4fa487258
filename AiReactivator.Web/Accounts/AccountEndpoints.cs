using AiReactivator.Web.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace AiReactivator.Web.Accounts;

/// <summary>Sign-in and sign-out: plain forms, because only an answer to a request can set a cookie.</summary>
internal static class AccountEndpoints
{
    /// <summary>Remembers that the visitor signed out, so that the demo account does not let itself in again.</summary>
    public const string SignedOutCookie = "AiReactivator.SignedOut";

    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        var account = routes.MapGroup("/account").AddEndpointFilter<AntiforgeryFilter>();
        account.MapPost("/sign-in", PasswordAsync).AllowAnonymous();
        account.MapPost("/demo", DemoAsync).AllowAnonymous();
        account.MapPost("/sign-out", LeaveAsync).RequireAuthorization();
    }

    private static async Task<RedirectHttpResult> PasswordAsync(
        [FromForm] string name, [FromForm] string password, HttpContext context, SignIn signIn) =>
        await signIn.WithPasswordAsync(context, name, password) ? Home(context) : TypedResults.LocalRedirect("/signed-out?wrong=true");

    private static async Task<RedirectHttpResult> DemoAsync(HttpContext context, SignIn signIn)
    {
        await signIn.AsDemoAsync(context);
        return Home(context);
    }

    private static async Task<RedirectHttpResult> LeaveAsync(HttpContext context, Leaving leaving)
    {
        leaving.Remember(context);
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        context.Response.Cookies.Append(SignedOutCookie, "1", new() { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true });
        return TypedResults.LocalRedirect(AccountsSetup.SignedOutPath);
    }

    private static RedirectHttpResult Home(HttpContext context)
    {
        context.Response.Cookies.Delete(SignedOutCookie);
        return TypedResults.LocalRedirect("/");
    }
}
