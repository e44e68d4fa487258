using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;

namespace AiReactivator.Analytics.Dashboards;

/// <summary>Answers a <see cref="ClientQuery"/>: one look over the kept order, rows for the page only. Safe for parallel readers.</summary>
public sealed class ClientList
{
    /// <summary>The longest page.</summary>
    public const int MostRows = 500;

    readonly ClientMetrics _metrics;
    readonly ClientOutlooks _outlooks;
    readonly ClientOrders _orders;
    readonly ClientRows _rows;

    /// <param name="clients">The base.</param>
    /// <param name="metrics">Its metrics.</param>
    /// <param name="outlooks">What is expected of each client.</param>
    public ClientList(ClientTable clients, ClientMetrics metrics, ClientOutlooks outlooks)
    {
        (_metrics, _outlooks) = (metrics, outlooks);
        _orders = new ClientOrders(clients, metrics, outlooks);
        _rows = new ClientRows(clients, metrics, outlooks);
    }

    /// <summary>A page of the clients that match.</summary>
    public ClientPage Page(ClientQuery query)
    {
        var take = Math.Clamp(query.Take, 1, MostRows);
        var skip = Math.Max(0, query.Skip);
        var order = _orders.Of(query.Sort, query.Descending);
        var filter = new ClientFilter(query, _metrics, _outlooks);
        if (filter.PassesAll)
        {
            var from = Math.Min(skip, order.Length);
            return new ClientPage(order.Length, _rows.Of(order.Slice(from, Math.Min(take, order.Length - from))));
        }

        var page = new int[take];
        var (total, shown) = (0, 0);
        foreach (var client in order)
        {
            if (filter.Passes(client) && total++ >= skip && shown < take)
            {
                page[shown++] = client;
            }
        }

        return new ClientPage(total, _rows.Of(page.AsSpan(0, shown)));
    }

    /// <summary>All clients that match, in the order of the query; its page is ignored.</summary>
    public int[] Select(ClientQuery query)
    {
        var order = _orders.Of(query.Sort, query.Descending);
        var filter = new ClientFilter(query, _metrics, _outlooks);
        var selected = new int[order.Length];
        var count = 0;
        foreach (var client in order)
        {
            if (filter.Passes(client))
            {
                selected[count++] = client;
            }
        }

        Array.Resize(ref selected, count);
        return selected;
    }
}
