using System.Reflection;
using AiReactivator.Worker.Runs;

namespace AiReactivator.Worker.Security;

/// <summary>Whatever address names a run is 404 to everybody but its owner. An endpoint cannot forget it: the route's word is enough.</summary>
internal sealed class RunOwnership(RequestDelegate next, RunStore runs)
{
    public const string RouteWord = "run";

    public Task InvokeAsync(HttpContext http)
    {
        if (http.GetRouteValue(RouteWord) is not { } word)
        {
            return next(http);
        }

        if (Guid.TryParse(word.ToString(), out var id) && runs.FindOwn(id, RunOwner.Of(http.Request)) is { } run)
        {
            http.Features.Set(new OwnRun(run));
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}

/// <summary>The run of the address, whose owner is the asker. There is no other way for an endpoint to a run.</summary>
internal sealed record OwnRun(Run Run)
{
    public static ValueTask<OwnRun?> BindAsync(HttpContext http, ParameterInfo parameter) => ValueTask.FromResult(http.Features.Get<OwnRun>());
}

/// <summary>The asker; null (and 400) where Web forgot to say.</summary>
internal sealed record Asker(RunOwner Owner)
{
    public static ValueTask<Asker?> BindAsync(HttpContext http, ParameterInfo parameter) =>
        ValueTask.FromResult(RunOwner.Of(http.Request) is { } owner ? new Asker(owner) : null);
}
