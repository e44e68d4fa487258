using System.Text.Json.Serialization;
using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Dashboards.Sales;

/// <summary>Tab «Менеджеру продаж».</summary>
/// <param name="Timings">Number and LTV by T2NP status, in the order of the enumeration.</param>
/// <param name="CallNow">Clients with «Самое время» or «Просрочен» and ρ ≤ 3: those whom a call still catches.</param>
/// <param name="CallNowRevenue">Their LTV, roubles.</param>
/// <param name="FirstPage">The first ten of the call table.</param>
/// <param name="Trust">How far the forecasts in the table can be trusted.</param>
/// <param name="CriticalStillBuys">«Критический отток» is called «Давно не покупали» (<see cref="Overview.BaseStructure.CriticalStillBuys"/>).</param>
public sealed record SalesDashboard(
    IReadOnlyList<TimingGroup> Timings,
    int CallNow,
    decimal CallNowRevenue,
    ClientPage FirstPage,
    ForecastTrust Trust,
    bool CriticalStillBuys = false)
{
    /// <summary>«Мало данных (1 покупка)».</summary>
    [JsonIgnore]
    public TimingGroup TooFewData => Timings[(int)PurchaseTiming.TooFewData];

    /// <summary>«Еще рано».</summary>
    [JsonIgnore]
    public TimingGroup Expected => Timings[(int)PurchaseTiming.Expected];

    /// <summary>«Самое время».</summary>
    [JsonIgnore]
    public TimingGroup Now => Timings[(int)PurchaseTiming.Now];

    /// <summary>«Просрочен».</summary>
    [JsonIgnore]
    public TimingGroup Overdue => Timings[(int)PurchaseTiming.Overdue];

    /// <summary>Composes the tab.</summary>
    public static SalesDashboard Of(ClientTable clients, ClientMetrics metrics, ClientList list, ForecastQuality quality)
    {
        var counts = new int[Enum.GetValues<PurchaseTiming>().Length];
        var revenue = new long[counts.Length];
        var (callNow, callNowRevenue) = (0, 0L);
        for (var i = 0; i < clients.Count; i++)
        {
            var timing = (int)metrics.Timing[i];
            counts[timing]++;
            revenue[timing] += clients.Revenue[i];
            if (CallOrder.IsFirst(metrics, i))
            {
                callNow++;
                callNowRevenue += clients.Revenue[i];
            }
        }

        return new SalesDashboard(
            Array.ConvertAll(Enum.GetValues<PurchaseTiming>(), t => new TimingGroup(t, counts[(int)t], ClientRows.Roubles(revenue[(int)t]), ClassPast.Of(quality, ClassPast.Timing, t))),
            callNow,
            ClientRows.Roubles(callNowRevenue),
            list.Page(new ClientQuery()),
            ForecastTrust.Of(quality),
            ClassPast.CriticalStillBuys(quality));
    }
}

/// <summary>Clients of one T2NP status.</summary>
/// <param name="Timing">Which.</param>
/// <param name="Clients">How many.</param>
/// <param name="Revenue">Their LTV, roubles.</param>
/// <param name="Past">What the status was worth in the check of the past; null without one.</param>
public sealed record TimingGroup(PurchaseTiming Timing, int Clients, decimal Revenue, ClassPast? Past = null);
