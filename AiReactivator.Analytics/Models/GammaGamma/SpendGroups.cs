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

        Array.Sort(counts, totals, 0, used);
        (Counts, Totals) = (counts[..used], totals[..used]);
        MeanSpend /= Math.Max(1, used);
    }

    /// <summary>x of each client, ascending.</summary>
    public int[] Counts { get; }

    /// <summary>x · m_x of each client.</summary>
    public double[] Totals { get; }

    /// <summary>Mean of m_x.</summary>
    public double MeanSpend { get; }
}
