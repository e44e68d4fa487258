using AiReactivator.Analytics.Metrics;

namespace AiReactivator.Analytics.Models.GammaGamma;

/// <summary>Spend histories sorted by the number of purchases, clients without purchases left out.</summary>
internal sealed class SpendGroups
{
    public SpendGroups(IReadOnlyList<SpendHistory> clients, ReadOnlySpan<int> sample)
    {
        var (counts, totals) = (new int[sample.Length], new double[sample.Length]);
        var used = 0;
        foreach (var i in sample)
        {
            var client = clients[i];
            if (client.Purchases > 0)
            {
                (counts[used], totals[used]) = (client.Purchases, client.Mean * client.Purchases);
                MeanSpend += client.Mean;
                used++;
            }
        }

        var order = new int[used];
        for (var i = 0; i < used; i++)
        {
            order[i] = i;
        }

        order = Ranking.Stable(counts.AsSpan(0, used), order);
        (Counts, Totals) = (Array.ConvertAll(order, i => counts[i]), Array.ConvertAll(order, i => totals[i]));
        MeanSpend /= Math.Max(1, used);
    }

    /// <summary>x of each client, ascending.</summary>
    public int[] Counts { get; }

    /// <summary>x · m_x of each client.</summary>
    public double[] Totals { get; }

    /// <summary>Mean of m_x.</summary>
    public double MeanSpend { get; }
}
