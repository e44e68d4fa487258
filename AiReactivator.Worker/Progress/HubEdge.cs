using AiReactivator.Worker.Api;
using AiReactivator.Worker.Diagnostics;
using Microsoft.AspNetCore.SignalR;

namespace AiReactivator.Worker.Progress;

/// <summary>
/// The outermost edge of the hub. A refusal («404») is an answer and no failure; anything else becomes a code and a reference.
/// SignalR's own line about it is switched off: it calls both a failure and quotes the exception.
/// </summary>
internal sealed class HubEdge(Refusals refusals) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocationContext);
        }
        catch (Exception exception) when (exception is not (HubException or OperationCanceledException))
        {
            throw new HubException(refusals.Broke(exception, FailureCodes.Internal).Code);
        }
    }
}
