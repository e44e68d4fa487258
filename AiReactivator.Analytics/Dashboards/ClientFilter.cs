using AiReactivator.Analytics.Metrics;

namespace AiReactivator.Analytics.Dashboards;

/// <summary>The filters of a <see cref="ClientQuery"/>, made ready to be asked of each client.</summary>
sealed class ClientFilter
{
    const int All = -1;

    readonly ClientMetrics _metrics;
    readonly int _timings = All;
    readonly int _activities = All;
    readonly int _stages = All;
    readonly string _abc;
    readonly bool[]? _chosen;
    readonly OutlookFilter? _outlook;

    public ClientFilter(ClientQuery query, ClientMetrics metrics, ClientOutlooks outlooks)
    {
        _metrics = metrics;
        _abc = query.Abc;
        _timings = Mask(query.Timings, timing => (int)timing);
        _activities = Mask(query.Activities, activity => (int)activity);
        _stages = Mask(query.Stages, stage => (int)stage);
        _chosen = query.Clients is null ? null : Chosen(query.Clients, metrics.Abc.Length);
        _outlook = OutlookFilter.Of(query, outlooks);
        PassesAll = (_timings & _activities & _stages) == All && _abc.Length == 0 && _chosen is null && _outlook is null;
    }

    /// <summary>Nothing is filtered: a page can be cut out without a look at each client.</summary>
    public bool PassesAll { get; }

    public bool Passes(int client) =>
        (_timings >> (int)_metrics.Timing[client] & 1) != 0
        && (_activities >> (int)_metrics.Activity[client] & 1) != 0
        && (_stages >> (int)_metrics.Stage[client] & 1) != 0
        && (_chosen is null || _chosen[client])
        && (_abc.Length == 0 || (_metrics.Activity[client] != Activity.None && _abc.Contains(_metrics.Abc[client])))
        && (_outlook is null || _outlook.Passes(client));

    static int Mask<T>(IReadOnlyList<T> values, Func<T, int> bit)
    {
        var mask = 0;
        foreach (var value in values)
        {
            mask |= 1 << bit(value);
        }

        return values.Count == 0 ? All : mask;
    }

    /// <summary>Numbers that no client has are left out: they may come from a search over an older base.</summary>
    static bool[] Chosen(IReadOnlyList<int> numbers, int count)
    {
        var chosen = new bool[count];
        foreach (var number in numbers)
        {
            if ((uint)number < (uint)count)
            {
                chosen[number] = true;
            }
        }

        return chosen;
    }
}
