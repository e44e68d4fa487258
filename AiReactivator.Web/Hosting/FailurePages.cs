using AiReactivator.Contract;
using AiReactivator.Web.Worker;

namespace AiReactivator.Web.Hosting;

/// <summary>An unforeseen failure becomes a code and a reference; the exception stays in the log.</summary>
internal static class FailurePages
{
    public static void UseFailurePages(this WebApplication app)
    {
        app.UseExceptionHandler(failed => failed.Run(static context =>
        {
            var refusal = new Refusal(Failures.Unexpected, Reference.Of(context), []);
            return context.Response.WriteAsJsonAsync(refusal, context.RequestAborted);
        }));
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
    }
}
