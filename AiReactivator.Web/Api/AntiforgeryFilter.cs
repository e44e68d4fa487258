using Microsoft.AspNetCore.Antiforgery;

namespace AiReactivator.Web.Api;

/// <summary>Asks for the antiforgery token. A raw body carries it in a header, a form in its hidden field.</summary>
internal sealed class AntiforgeryFilter(IAntiforgery antiforgery) : IEndpointFilter
{
    public const string Header = "X-CSRF-TOKEN";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var isForm = request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) is true;

        // Without this an unknown content type would be searched for the token, and a large form goes to disk.
        if (!isForm && !request.Headers.ContainsKey(Header))
        {
            return TypedResults.BadRequest();
        }

        return await antiforgery.IsRequestValidAsync(context.HttpContext) ? await next(context) : TypedResults.BadRequest();
    }
}
