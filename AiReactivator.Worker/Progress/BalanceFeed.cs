using AiReactivator.Contract;
using AiReactivator.Worker.Billing;
using AiReactivator.Worker.Diagnostics;
using Microsoft.AspNetCore.SignalR;

namespace AiReactivator.Worker.Progress;

/// <summary>Tells every connection of an account its balance.</summary>
internal sealed class BalanceFeed(IHubContext<ProgressHub, IProgressClient> hub, ILogger<BalanceFeed> log) : IBalanceFeed
{
    public async Task PublishAsync(string account, Balance balance)
    {
        try
        {
            await hub.Clients.Group(ProgressHub.AccountGroup(account)).Balance(balance);
        }
#pragma warning disable CA1031 // Money has moved already: whoever watches it must not be able to fail that.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            log.PushFailed(exception.GetType().Name);
        }
    }
}
