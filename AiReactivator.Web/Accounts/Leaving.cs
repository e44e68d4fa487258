using Microsoft.AspNetCore.DataProtection;

namespace AiReactivator.Web.Accounts;

/// <summary>
/// The page that signs out sends its last beacon when the session's cookie is gone already. For a minute this cookie says whose run
/// that beacon may wipe; nothing else accepts it.
/// </summary>
internal sealed class Leaving(IDataProtectionProvider protection)
{
    private const string Cookie = "AiReactivator.Leaving";

    private const string OnlyFor = "/api/runs";

    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector(nameof(Leaving)).ToTimeLimitedDataProtector();

    public void Remember(HttpContext context)
    {
        if (Caller.Of(context.User) is { } caller)
        {
            var text = protector.Protect($"{caller.Session} {caller.Account}", Long);
            context.Response.Cookies.Append(Cookie, text, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = OnlyFor, MaxAge = Long, IsEssential = true });
        }
    }

    public Caller? Of(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[Cookie] is { } text && protector.Unprotect(text).Split(' ', 2) is [var session, var account]
                ? new(account, session)
                : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Too old, or not of ours.
            return null;
        }
    }
}
