using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;

namespace AiReactivator.Analytics.Dashboards;

/// <summary>All clients in each order that a list can ask for. An order is sorted when it is first asked for, and kept. Safe for parallel readers.</summary>
/// <remarks>A client without the figure stands last in both directions; ties go by LTV, then by number.</remarks>
public sealed class ClientOrders
{
    readonly ClientTable _clients;
    readonly ClientMetrics _metrics;
    readonly ClientOutlooks _outlooks;
    readonly Lazy<int[]>[] _ascending;
    readonly Lazy<int[]>[] _descending;

    /// <param name="clients">The base.</param>
    /// <param name="metrics">Its metrics.</param>
    /// <param name="outlooks">What is expected of each client.</param>
    public ClientOrders(ClientTable clients, ClientMetrics metrics, ClientOutlooks outlooks)
    {
        (_clients, _metrics, _outlooks) = (clients, metrics, outlooks);
        var sorts = Enum.GetValues<ClientSort>();
        _ascending = Array.ConvertAll(sorts, sort => new Lazy<int[]>(() => Sort(sort, 1)));
        _descending = Array.ConvertAll(sorts, sort => new Lazy<int[]>(() => Sort(sort, -1)));
    }

    /// <summary>Clients in this order.</summary>
    public ReadOnlySpan<int> Of(ClientSort sort, bool descending) => (descending ? _descending : _ascending)[(int)sort].Value;

    int[] Sort(ClientSort sort, int direction)
    {
        var keys = new double[_clients.Count];
        var places = new int[_clients.Count];
        for (var place = 0; place < places.Length; place++)
        {
            var key = Key(sort, _metrics.ByValue[place]);
            keys[place] = double.IsNaN(key) ? double.PositiveInfinity : key * direction;
            places[place] = place;
        }

        places = Ranking.Stable(keys, places);
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = _metrics.ByValue[places[i]];
        }

        return places;
    }

    double Key(ClientSort sort, int i) => sort switch
    {
        ClientSort.CallOrder => CallOrder.IsFirst(_metrics, i) ? 0 : 1,
        ClientSort.Revenue => _clients.Revenue[i],
        ClientSort.Purchases => _clients.Purchases[i],
        _ when _clients.Purchases[i] == 0 => double.NaN,
        ClientSort.IdleDays => _metrics.IdleDays[i],
        ClientSort.OverdueDays => _metrics.OverdueDays(_clients, i) ?? double.NaN,
        ClientSort.SleepRatio => _metrics.SleepRatio[i],
        ClientSort.AverageOrder => (double)_clients.Revenue[i] / _clients.Purchases[i],
        ClientSort.LastPurchase => _clients.LastDay[i],
        ClientSort.Expected => _metrics.ExpectedDay[i] < 0 ? double.NaN : _metrics.ExpectedDay[i],
        ClientSort.Risk => _outlooks.RiskKey(i),
        ClientSort.Return => _outlooks.Return(i),
        ClientSort.Spend => _outlooks.Spend(i),
        ClientSort.Ltv365 => _outlooks.Ltv365(i),
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, null),
    };
}
