namespace AiReactivator.Web.Hosting;

/// <summary>Headers of every answer. The policy allows no inline script and no foreign address, so a contact has nowhere to go.</summary>
internal static class SecurityHeaders
{
    /// <summary>Inline style attributes are allowed (bars have widths); style elements and scripts are not.</summary>
    public const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'; object-src 'none'";

    public static void UseSecurityHeaders(this WebApplication app) =>
        app.Use(static (context, next) =>
        {
            context.Response.OnStarting(static state =>
            {
                Write((HttpContext)state);
                return Task.CompletedTask;
            }, context);
            return next(context);
        });

    private static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
