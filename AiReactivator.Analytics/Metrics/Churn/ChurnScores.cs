using AiReactivator.Analytics.Clients;

namespace AiReactivator.Analytics.Metrics.Churn;

/// <summary>The Churn Score of each client, 0–100: five terms with printed weights, counted and not estimated.</summary>
/// <remarks>
/// <para>Recency Drop 40, Frequency Drop 15, Check Drop 15, Support Spikes 15, Complaints 15. A term of which the file says nothing of any
/// client has no axis, and its weight goes to the others in proportion; a term that has nothing to compare for one client is 0 there.</para>
/// <para>Arrays are shared, not copied: treat them as read only.</para>
/// </remarks>
public sealed class ChurnScores
{
    /// <summary>Terms closer than this are equal: rounding names no reason.</summary>
    const double Tie = 1e-9;

    /// <summary>A lower score rounds to 0.</summary>
    const double LeastShown = 0.5;

    readonly float[] _terms;
    readonly double[] _weights = new double[ChurnTerms.Count];

    ChurnScores(int count) => (Score, Reason, _terms) = (new double[count], new ChurnReason[count], new float[ChurnTerms.Count * count]);

    /// <summary>The score; NaN for a client without purchases.</summary>
    public double[] Score { get; }

    /// <summary>The largest term of each client; <see cref="ChurnReason.None"/> where the score is 0 as it is shown, in whole points.</summary>
    public ChurnReason[] Reason { get; }

    /// <summary>The terms that the base has data for, with their weights: together 100, or none for a base without purchases.</summary>
    public IReadOnlyList<ChurnAxis> Axes { get; private set; } = [];

    /// <summary>A term of a client, from 0 to 1; 0 without data.</summary>
    public double Term(int client, ChurnReason reason) => _terms[(client * ChurnTerms.Count) + (int)reason - 1];

    /// <summary>The points that a term gives a client.</summary>
    public double Points(int client, ChurnReason reason) => _weights[(int)reason - 1] * Term(client, reason);

    /// <summary>Counts all scores in one pass over the columns.</summary>
    public static ChurnScores Of(ClientTable clients, ClientMetrics metrics)
    {
        var scores = new ChurnScores(clients.Count);
        var ranks = TicketRanks.Of(clients);
        Span<bool> has = stackalloc bool[ChurnTerms.Count];
        for (var i = 0; i < clients.Count; i++)
        {
            if (clients.Purchases[i] > 0)
            {
                scores.Fill(clients, metrics, ranks, i, has);
            }
        }

        scores.Weigh(has);
        for (var i = 0; i < clients.Count; i++)
        {
            scores.Sum(i, clients.Purchases[i] > 0);
        }

        return scores;
    }

    void Fill(ClientTable clients, ClientMetrics metrics, float[]? ranks, int i, Span<bool> has)
    {
        var terms = _terms.AsSpan(i * ChurnTerms.Count, ChurnTerms.Count);
        Set(terms, has, ChurnReason.RecencyDrop, ChurnTerms.Recency(metrics.SleepRatio[i]));
        if (clients.Dated)
        {
            Set(terms, has, ChurnReason.FrequencyDrop, ChurnTerms.Frequency(clients, i, metrics.Cycle[i]));
            Set(terms, has, ChurnReason.CheckDrop, ChurnTerms.Check(clients, i));
        }

        Set(terms, has, ChurnReason.SupportSpikes, ranks is null ? double.NaN : ranks[i]);
        Set(terms, has, ChurnReason.Complaints, clients.Complaints is null ? double.NaN : ChurnTerms.Complaints(clients.Complaints[i]));
    }

    static void Set(Span<float> terms, Span<bool> has, ChurnReason reason, double value)
    {
        if (!double.IsNaN(value))
        {
            (terms[(int)reason - 1], has[(int)reason - 1]) = ((float)value, true);
        }
    }

    void Weigh(ReadOnlySpan<bool> has)
    {
        var sum = 0.0;
        for (var k = 0; k < has.Length; k++)
        {
            sum += has[k] ? ChurnTerms.Points[k] : 0;
        }

        var axes = new List<ChurnAxis>();
        for (var k = 0; k < has.Length; k++)
        {
            if (has[k])
            {
                _weights[k] = 100 * ChurnTerms.Points[k] / sum;
                axes.Add(new ChurnAxis((ChurnReason)(k + 1), _weights[k]));
            }
        }

        Axes = axes;
    }

    void Sum(int i, bool bought)
    {
        if (!bought)
        {
            Score[i] = double.NaN;
            return;
        }

        var (sum, largest) = (0.0, 0.0);
        for (var reason = ChurnReason.RecencyDrop; reason <= ChurnReason.Complaints; reason++)
        {
            var points = Points(i, reason);
            sum += points;
            if (points > largest + Tie)
            {
                (largest, Reason[i]) = (points, reason);
            }
        }

        Score[i] = Math.Min(100, sum);
        if (Score[i] < LeastShown)
        {
            // It is shown as 0: a reason beside it would be one for nothing.
            Reason[i] = ChurnReason.None;
        }
    }
}
