using System.Text.Json.Serialization;
using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Dashboards.Overview;

/// <summary>«Структура рисков базы», by cycle.</summary>
/// <param name="Classes">Active, at risk, critical: always three, in this order; clients without purchases are in none.</param>
public sealed record BaseStructure(IReadOnlyList<StructureClass> Classes)
{
    /// <summary>Активные.</summary>
    [JsonIgnore]
    public StructureClass Active => Classes[0];

    /// <summary>Зона риска.</summary>
    [JsonIgnore]
    public StructureClass AtRisk => Classes[1];

    /// <summary>Критический отток.</summary>
    [JsonIgnore]
    public StructureClass Critical => Classes[2];

    /// <summary>In the check of the past «Критический отток» bought more than half as often as «Активные»: it is called «Давно не покупали».</summary>
    [JsonIgnore]
    public bool CriticalStillBuys => ClassPast.CriticalStillBuys(Active.Past, Critical.Past);

    /// <summary>Counts and sums the classes; a negative LTV lowers the money of its class, not its share.</summary>
    public static BaseStructure Of(ClientTable clients, ClientMetrics metrics, ForecastQuality quality)
    {
        Span<int> counts = stackalloc int[(int)Activity.Critical + 1];
        Span<long> revenue = stackalloc long[counts.Length];
        Span<long> positive = stackalloc long[counts.Length];
        for (var i = 0; i < clients.Count; i++)
        {
            var activity = (int)metrics.Activity[i];
            counts[activity]++;
            revenue[activity] += clients.Revenue[i];
            positive[activity] += Math.Max(0, clients.Revenue[i]);
        }

        var classes = new StructureClass[(int)Activity.Critical];
        var (allClients, allRevenue) = (clients.Count - counts[0], positive[1] + positive[2] + positive[3]);
        for (var k = 1; k < counts.Length; k++)
        {
            classes[k - 1] = new StructureClass(
                (Activity)k,
                counts[k],
                allClients == 0 ? null : (double)counts[k] / allClients,
                ClientRows.Roubles(revenue[k]),
                allRevenue == 0 ? null : (double)positive[k] / allRevenue,
                ClassPast.Of(quality, ClassPast.Activity, (Activity)k));
        }

        return new BaseStructure(classes);
    }
}

/// <summary>One class of the structure.</summary>
/// <param name="Activity">Which.</param>
/// <param name="Clients">How many.</param>
/// <param name="Share">Of clients with purchases; null over nothing.</param>
/// <param name="Revenue">LTV of the class, roubles.</param>
/// <param name="RevenueShare">Of the sum of positive LTV; null over nothing.</param>
/// <param name="Past">What the class was worth in the check of the past; null without one.</param>
public sealed record StructureClass(Activity Activity, int Clients, double? Share, decimal Revenue, double? RevenueShare, ClassPast? Past = null);
