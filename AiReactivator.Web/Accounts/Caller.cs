using System.Security.Claims;

namespace AiReactivator.Web.Accounts;

/// <summary>Who asks: the account pays, the session owns the run.</summary>
public sealed record Caller(string Account, string Session)
{
    /// <summary>The random id of this sign-in, in the cookie only.</summary>
    public const string SessionClaim = "session";

    public static Caller? Of(ClaimsPrincipal? user) =>
        user?.FindFirstValue(ClaimTypes.NameIdentifier) is { } account && user.FindFirstValue(SessionClaim) is { } session
            ? new(account, session)
            : null;

    public static Claim NewSession() => new(SessionClaim, Guid.NewGuid().ToString("N"));
}
