using AiReactivator.Contract;
using AiReactivator.Web.Worker;
using Microsoft.AspNetCore.Diagnostics;

namespace AiReactivator.Web.Hosting;

/// <summary>An unforeseen failure becomes a code and a reference; the exception stays in the log.</summary>
internal static class FailurePages
{
    public static void UseFailurePages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = static failure => failure is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            ExceptionHandler = static context =>
                context.Response.WriteAsJsonAsync(new Refusal(Failures.Unexpected, Reference.Of(context), []), context.RequestAborted),
        });
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use(static (context, next) =>
        {
            if (!IsForPeople(context.Request))
            {
                context.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
            }

            return next(context);
        });
    }

    /// <summary>A refusal of the API is read by a script: no page in its place.</summary>
    private static bool IsForPeople(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && !request.Path.StartsWithSegments("/api") && !request.Path.StartsWithSegments("/_blazor");
}
