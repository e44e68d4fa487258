using AiReactivator.Contract;

namespace AiReactivator.Worker.Billing;

/// <summary>Tells whoever watches an account that its balance changed.</summary>
internal interface IBalanceFeed
{
    Task PublishAsync(string account, Balance balance);
}
