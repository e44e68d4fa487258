using Microsoft.Extensions.Options;

namespace AiReactivator.Web.Accounts;

/// <summary>Signs the first visit in to the demo account, unless the visitor has signed out.</summary>
internal static class DemoSignIn
{
    public static void UseDemoSignIn(this WebApplication app) =>
        app.Use(async (context, next) =>
        {
            if (OpensPage(context) && Wanted(context))
            {
                await context.RequestServices.GetRequiredService<SignIn>().AsDemoAsync(context);
            }

            await next(context);
        });

    private static bool Wanted(HttpContext context) =>
        context.User.Identity is not { IsAuthenticated: true }
        && context.RequestServices.GetRequiredService<IOptions<AccountOptions>>().Value.DemoSignIn
        && !context.Request.Cookies.ContainsKey(AccountEndpoints.SignedOutCookie);

    /// <summary>Only a page asked for by a browser: an API call or a file never signs anyone in.</summary>
    private static bool OpensPage(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
        && !context.Request.Path.StartsWithSegments("/api")
        && !context.Request.Path.StartsWithSegments(AccountsSetup.SignedOutPath);
}
