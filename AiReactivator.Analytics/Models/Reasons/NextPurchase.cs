using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Fitting;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.Reasons;

/// <summary>When a client buys next, if they buy within their own patience at all: the 10th, 50th and 90th percentile of the days till then.</summary>
/// <remarks>
/// <para>While they are clients purchases come at random at a rate of their own, so that the next one comes within u days with probability
/// F(u) = 1 − ((α+T)/(α+T+u))^(r+x), and given a purchase within W days with F(u)/F(W).</para>
/// <para>Real clients are steadier than that. Where the base has dates, each buyer of three past windows is asked at which share F(u)/F(V)
/// their purchase came; the percentiles of these shares, apart for few and many purchases and for clients before, at and after their time,
/// take the place of 10, 50 and 90 %.</para>
/// </remarks>
internal sealed class NextPurchase
{
    /// <summary>The ends of the range: eight of ten who return do so in between.</summary>
    public const double Tail = 0.1;

    const int MostClients = 20_000;
    const int Seed = 43;
    const int Windows = 3;

    /// <summary>A class with fewer buyers borrows the percentiles of all.</summary>
    const int FewestBuyers = 60;

    const int Classes = 9;

    readonly double _shape;
    readonly double _scale;
    readonly Percentiles[] _shares = new Percentiles[Classes];

    NextPurchase(double shape, double scale)
    {
        (_shape, _scale) = (shape, scale);
        Array.Fill(_shares, new Percentiles(Tail, 0.5, 1 - Tail));
    }

    /// <summary>Three percentiles.</summary>
    internal readonly record struct Percentiles(double Low, double Middle, double High);

    /// <param name="probe">The forecast.</param>
    public static NextPurchase Of(ForecastProbe probe)
    {
        var (shape, scale) = probe.Outlook.Fits.Rates();
        var next = new NextPurchase(shape, scale);
        if (probe.Clients.Dated)
        {
            next.Learn(probe.Clients, probe.HorizonDays, probe.BaseCycleDays);
        }

        return next;
    }

    /// <summary>Days from the end of the history to the next purchase, given that it comes within a window.</summary>
    /// <param name="history">The history.</param>
    /// <param name="sleepRatio">ρ at its end.</param>
    /// <param name="windowDays">The window.</param>
    public Percentiles Days(RepeatHistory history, double sleepRatio, double windowDays)
    {
        var shares = _shares[ClassOf(history.Repeats, sleepRatio)];
        var within = Within(history, windowDays);
        return new Percentiles(DaysAt(history, shares.Low * within), DaysAt(history, shares.Middle * within), DaysAt(history, shares.High * within));
    }

    /// <summary>F(u).</summary>
    double Within(RepeatHistory history, double days) =>
        -LogSpace.ExpMinusOne(-(_shape + history.Repeats) * LogSpace.LogOnePlus(days / (_scale + history.Age)));

    /// <summary>The u at which F(u) is a share.</summary>
    double DaysAt(RepeatHistory history, double share) =>
        (_scale + history.Age) * LogSpace.ExpMinusOne(-LogSpace.LogOnePlus(-share) / (_shape + history.Repeats));

    static int ClassOf(int repeats, double sleepRatio) =>
        (3 * SpendRange.ClassOf(repeats)) + (sleepRatio < CycleThresholds.Early ? 0 : sleepRatio <= CycleThresholds.Late ? 1 : 2);

    void Learn(ClientTable clients, int horizon, double baseCycle)
    {
        var found = new List<double>[Classes];
        for (var k = 0; k < Classes; k++)
        {
            found[k] = [];
        }

        var first = int.MaxValue;
        foreach (var day in clients.PurchaseDay)
        {
            first = Math.Min(first, day);
        }

        var plan = CutPlan.Of(first, clients.AnalysisDate.DayNumber, horizon);
        foreach (var client in ClientSample.Take(clients.Count, MostClients, Seed))
        {
            for (var k = 0; k < Math.Min(Windows, plan.Days.Length); k++)
            {
                Look(clients, client, plan.Days[k], plan.Horizon, baseCycle, found);
            }
        }

        var all = found.SelectMany(own => own).Order().ToArray();
        if (all.Length < FewestBuyers)
        {
            return;
        }

        for (var k = 0; k < Classes; k++)
        {
            _shares[k] = Of(found[k].Count < FewestBuyers ? all : [.. found[k].Order()]);
        }
    }

    void Look(ClientTable clients, int client, int day, int window, double baseCycle, List<double>[] found)
    {
        var (from, to) = (clients.PurchaseStart[client], clients.PurchaseStart[client + 1]);
        var (next, days, last) = (from, 0, -1);
        for (; next < to && clients.PurchaseDay[next] <= day; next++)
        {
            days += clients.PurchaseDay[next] == last ? 0 : 1;
            last = clients.PurchaseDay[next];
        }

        if (days == 0 || next == to || clients.PurchaseDay[next] > day + window)
        {
            return;
        }

        var (start, came) = (clients.PurchaseDay[from], clients.PurchaseDay[next] - day);
        var history = new RepeatHistory(days - 1, last - start, day - start);
        var sleepRatio = ClientCycle.SleepRatio(day - last, next - from, last - start, baseCycle);

        // A purchase of the day u came somewhere in (u − 1, u].
        found[ClassOf(history.Repeats, sleepRatio)].Add(Within(history, came - 0.5) / Within(history, window));
    }

    static Percentiles Of(double[] sorted) => new(At(sorted, Tail), At(sorted, 0.5), At(sorted, 1 - Tail));

    static double At(double[] sorted, double share) => sorted[(int)Math.Clamp(share * sorted.Length, 0, sorted.Length - 1)];
}
