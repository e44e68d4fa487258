using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Clients.Building;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>What the classes that the product shows were worth at a past day: each client is put where they would have stood then, by the
/// code that classes them today, and counted where they bought in the window that followed.</summary>
internal static class PastClasses
{
    /// <param name="sample">The clients of the cuts.</param>
    /// <param name="cut">The cut.</param>
    /// <param name="logOdds">Log-odds of a purchase in the window as they would have been told then, in the order of the cut.</param>
    /// <param name="usualCycleDays">«Обычный цикл, дней» of the user.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static IReadOnlyList<ClassShare> Of(ClientTable sample, PastCut cut, double[] logOdds, int? usualCycleDays, CancellationToken cancellationToken)
    {
        var past = PastTable.At(sample, cut.Split.Day);
        var metrics = ClientMetrics.Compute(past, usualCycleDays, cancellationToken);
        var clients = cut.Split.Before.Client;
        return
        [
            .. Count("activity", cut, i => metrics.Activity[clients[i]], Activity.Active),
            .. Count("timing", cut, i => metrics.Timing[clients[i]], PurchaseTiming.TooFewData),
            .. Count("risk", cut, i => RiskAt(cut, i, logOdds[i], metrics.Cycle[clients[i]]), RiskLevel.Low),
            .. Count("rfm", cut, i => metrics.Rfm.Segment[clients[i]], RfmSegment.Champions),
            .. Count("stage", cut, i => metrics.Stage[clients[i]], LifecycleStage.New),
        ];
    }

    /// <summary>The longer window of the client's patience moves the log-odds as far as the purchase models say, as it does today.</summary>
    static RiskLevel RiskAt(PastCut cut, int i, double logOdds, double cycle) =>
        RiskRule.OfChurn(1 - LogSpace.Share(logOdds + cut.PatienceGain(i, cycle)));

    /// <summary>Every class from the first one on, those that nobody was in too.</summary>
    static IEnumerable<ClassShare> Count<T>(string kind, PastCut cut, Func<int, T> classOf, T first)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        var (clients, bought) = (new int[values.Length], new int[values.Length]);
        for (var i = 0; i < cut.Count; i++)
        {
            var place = Array.IndexOf(values, classOf(i));
            clients[place]++;
            bought[place] += cut.Split.Bought[i] ? 1 : 0;
        }

        for (var place = Array.IndexOf(values, first); place < values.Length; place++)
        {
            yield return new ClassShare(kind, values[place].ToString(), clients[place], bought[place]);
        }
    }
}
