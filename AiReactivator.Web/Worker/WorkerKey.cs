using System.Net.Http.Headers;
using AiReactivator.Contract;
using AiReactivator.Web.Accounts;
using Microsoft.Extensions.Options;

namespace AiReactivator.Web.Worker;

/// <summary>Writes onto a call who asks, and that it is Web who passes it on.</summary>
internal sealed class WorkerKey(IOptions<WorkerOptions> options)
{
    public void Sign(HttpRequestHeaders headers, Caller caller)
    {
        foreach (var (name, value) in For(caller))
        {
            headers.TryAddWithoutValidation(name, value);
        }
    }

    public IEnumerable<KeyValuePair<string, string>> For(Caller caller) =>
    [
        new(WorkerRoutes.KeyHeader, options.Value.Key),
        new(WorkerRoutes.AccountHeader, caller.Account),
        new(WorkerRoutes.SessionHeader, caller.Session),
    ];
}
