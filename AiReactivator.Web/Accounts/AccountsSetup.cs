using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AiReactivator.Web.Accounts;

/// <summary>ASP.NET Core Identity on SQLite, with a cookie of ours.</summary>
internal static class AccountsSetup
{
    public const string CookieName = "AiReactivator.Session";

    public const string SignedOutPath = "/signed-out";

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var settings = builder.Configuration.GetSection(AccountOptions.Section).Get<AccountOptions>() ?? new AccountOptions();
        services.AddOptions<AccountOptions>().BindConfiguration(AccountOptions.Section).ValidateDataAnnotations().ValidateOnStart();

        services.AddDbContext<IdentityDatabase>((provider, options) =>
            options.UseSqlite($"Data Source={PathOf(provider, provider.GetRequiredService<IOptions<AccountOptions>>().Value.Database)}"));
        services.AddDataProtection()
            .SetApplicationName("AiReactivator")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(builder.Environment.ContentRootPath, settings.Keys)));

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddIdentityCore<Account>(identity => identity.Password.RequiredLength = 10)
            .AddEntityFrameworkStores<IdentityDatabase>()
            .AddSignInManager();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = CookieName;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.HttpOnly = true;
            cookie.LoginPath = SignedOutPath;
            cookie.Events.OnRedirectToLogin = SendToSignIn;
        });
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.OnRefreshingPrincipal = KeepSession);
        services.AddAuthorization();
        services.AddScoped<SignIn>();
        services.AddSingleton<Leaving>();
    }

    /// <summary>A path of the configuration, from the content root; its folder exists afterwards.</summary>
    internal static string PathOf(IServiceProvider services, string configured)
    {
        var path = Path.Combine(services.GetRequiredService<IHostEnvironment>().ContentRootPath, configured);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    private static Task SendToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/_blazor"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            context.Response.Redirect(SignedOutPath);
        }

        return Task.CompletedTask;
    }

    /// <summary>Identity makes the principal anew every half hour; without this the session would be lost, and with it the run.</summary>
    private static Task KeepSession(SecurityStampRefreshingPrincipalContext context)
    {
        if (context.CurrentPrincipal?.FindFirst(Caller.SessionClaim) is { } session && context.NewPrincipal?.Identity is ClaimsIdentity identity)
        {
            identity.AddClaim(session);
        }

        return Task.CompletedTask;
    }
}
