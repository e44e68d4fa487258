using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;

namespace AiReactivator.Analytics.Dashboards;

/// <summary>Places purchases on a line from the base's first day (0) to A (1).</summary>
sealed class RhythmStrip(ClientTable clients, ClientMetrics metrics)
{
    const int MostTicks = 40;

    readonly double _history = metrics.BaseCycle.HistoryDays;
    readonly int _start = clients.AnalysisDate.DayNumber - metrics.BaseCycle.HistoryDays;

    public Rhythm Of(int i)
    {
        if (clients.Purchases[i] == 0)
        {
            return new Rhythm([], null, null);
        }

        var due = clients.LastDay[i] + metrics.Cycle[i];
        float? silence = due < clients.AnalysisDate.DayNumber ? Place(due) : null;
        return new Rhythm(Ticks(i), clients.Purchases[i] < 2 ? null : Place(due), silence);
    }

    float[] Ticks(int i)
    {
        if (!clients.IsDated(i))
        {
            return clients.LastDay[i] > clients.FirstSeenDay[i]
                ? [Place(clients.FirstSeenDay[i]), Place(clients.LastDay[i])]
                : [Place(clients.LastDay[i])];
        }

        var (start, end) = (clients.PurchaseStart[i], clients.PurchaseStart[i + 1]);
        var ticks = new float[Math.Min(MostTicks, end - start)];
        for (var k = 0; k < ticks.Length; k++)
        {
            ticks[k] = Place(clients.PurchaseDay[end - ticks.Length + k]);
        }

        return ticks;
    }

    float Place(double day) => _history <= 0 ? 1 : (float)Math.Clamp((day - _start) / _history, 0, 1);
}
