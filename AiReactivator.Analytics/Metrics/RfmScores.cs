using AiReactivator.Analytics.Clients;

namespace AiReactivator.Analytics.Metrics;

/// <summary>RFM of each client with purchases, a column to an axis; 0 and None where n = 0. Scores are places within the base, 5 the best.</summary>
public sealed class RfmScores
{
    /// <summary>Under so many clients with purchases places say little: «мало клиентов».</summary>
    public const int NeededClients = 20;

    internal RfmScores(int count)
    {
        (Recency, Frequency, Monetary) = (new byte[count], new byte[count], new byte[count]);
        Segment = new RfmSegment[count];
    }

    /// <summary>R, by the day of the last purchase.</summary>
    public byte[] Recency { get; }

    /// <summary>F, by the number of purchases.</summary>
    public byte[] Frequency { get; }

    /// <summary>M, by LTV.</summary>
    public byte[] Monetary { get; }

    /// <summary>The segment.</summary>
    public RfmSegment[] Segment { get; }

    /// <summary>Clients with purchases.</summary>
    public int Clients { get; private set; }

    /// <summary>«Мало клиентов».</summary>
    public bool FewClients => Clients < NeededClients;

    /// <summary>The three digits RFM: 555, 113; 0 where n = 0.</summary>
    public int CodeOf(int client) => (100 * Recency[client]) + (10 * Frequency[client]) + Monetary[client];

    /// <summary>Scores a base by counting days and numbers; sums come in order already.</summary>
    /// <param name="clients">The base.</param>
    /// <param name="byValue">Clients by LTV, largest first.</param>
    /// <param name="sleepRatio">ρ.</param>
    internal void Fill(ClientTable clients, int[] byValue, double[] sleepRatio)
    {
        Clients = clients.Purchases.Count(n => n > 0);
        if (Clients == 0)
        {
            return;
        }

        FillRecency(clients);
        FillFrequency(clients);
        FillMonetary(clients, byValue);
        for (var i = 0; i < clients.Count; i++)
        {
            Segment[i] = clients.Purchases[i] == 0
                ? RfmSegment.None
                : RfmRule.SegmentOf(Recency[i], Frequency[i], Monetary[i], clients.Purchases[i], sleepRatio[i]);
        }
    }

    void FillRecency(ClientTable clients)
    {
        var (oldest, newest) = (int.MaxValue, int.MinValue);
        for (var i = 0; i < clients.Count; i++)
        {
            if (clients.Purchases[i] > 0)
            {
                (oldest, newest) = (Math.Min(oldest, clients.LastDay[i]), Math.Max(newest, clients.LastDay[i]));
            }
        }

        var number = new int[newest - oldest + 1];
        for (var i = 0; i < clients.Count; i++)
        {
            if (clients.Purchases[i] > 0)
            {
                number[clients.LastDay[i] - oldest]++;
            }
        }

        var score = new byte[number.Length];
        for (var (day, worse) = (0, 0); day < number.Length; worse += number[day], day++)
        {
            score[day] = (byte)RfmRule.Score(worse, number[day], Clients);
        }

        for (var i = 0; i < clients.Count; i++)
        {
            Recency[i] = clients.Purchases[i] > 0 ? score[clients.LastDay[i] - oldest] : (byte)0;
        }
    }

    void FillFrequency(ClientTable clients)
    {
        var number = new int[clients.Purchases.Max() + 1];
        foreach (var n in clients.Purchases)
        {
            number[n]++;
        }

        var score = new byte[number.Length];
        var repeatBuyers = Clients - number[1];
        score[1] = 1;
        for (var (n, worse) = (2, 0); n < number.Length; worse += number[n], n++)
        {
            score[n] = (byte)RfmRule.FrequencyScore(n, worse, number[n], repeatBuyers);
        }

        for (var i = 0; i < clients.Count; i++)
        {
            Frequency[i] = score[clients.Purchases[i]];
        }
    }

    void FillMonetary(ClientTable clients, int[] byValue)
    {
        // From the smallest LTV up; those without purchases may stand in between and are not counted.
        for (var (end, worse) = (byValue.Length, 0); end > 0;)
        {
            var (start, equal, sum) = (end, 0, clients.Revenue[byValue[end - 1]]);
            while (start > 0 && clients.Revenue[byValue[start - 1]] == sum)
            {
                equal += clients.Purchases[byValue[--start]] > 0 ? 1 : 0;
            }

            var score = (byte)RfmRule.Score(worse, equal, Clients);
            for (var place = start; place < end; place++)
            {
                Monetary[byValue[place]] = clients.Purchases[byValue[place]] > 0 ? score : (byte)0;
            }

            (end, worse) = (start, worse + equal);
        }
    }
}
