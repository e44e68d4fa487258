namespace AiReactivator.Web.Api;

/// <summary>Only our own page may call: every browser says where a call comes from, and a page cannot forge it.</summary>
internal sealed class SameOriginFilter : IEndpointFilter
{
    public const string Header = "Sec-Fetch-Site";

    public const string SameOrigin = "same-origin";

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        return http.Request.Headers[Header] == SameOrigin
            ? next(context)
            : ValueTask.FromResult<object?>(TypedResults.StatusCode(StatusCodes.Status403Forbidden));
    }
}
