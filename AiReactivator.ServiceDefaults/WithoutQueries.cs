using System.Diagnostics;
using OpenTelemetry;

namespace AiReactivator.ServiceDefaults;

/// <summary>Takes queries out of the addresses on a span before anything is exported: a query is where a search would end up.</summary>
internal sealed class WithoutQueries : BaseProcessor<Activity>
{
    private static readonly string[] Addresses = ["url.full", "http.url", "http.target"];

    public override void OnEnd(Activity data)
    {
        data.SetTag("url.query", null);

        foreach (var name in Addresses)
        {
            if (data.GetTagItem(name) is string address && address.IndexOf('?', StringComparison.Ordinal) is var at and >= 0)
            {
                data.SetTag(name, address[..at]);
            }
        }
    }
}
