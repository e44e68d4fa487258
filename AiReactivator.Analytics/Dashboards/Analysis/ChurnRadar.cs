using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Metrics.Churn;

namespace AiReactivator.Analytics.Dashboards.Analysis;

/// <summary>«Радар причин оттока»: the mean of each term of the Churn Score, by segment.</summary>
/// <param name="Axes">The terms that the base has data for, with their weights.</param>
/// <param name="Segments">The whole base first, then its parts; a part without clients is left out.</param>
public sealed record ChurnRadar(IReadOnlyList<ChurnAxis> Axes, IReadOnlyList<RadarSegment> Segments)
{
    /// <summary>The whole base.</summary>
    public const string Base = "base";

    /// <param name="clients">The base.</param>
    /// <param name="metrics">Its metrics.</param>
    /// <param name="scores">Its scores.</param>
    public static ChurnRadar Of(ClientTable clients, ClientMetrics metrics, ChurnScores scores)
    {
        RadarSums[] kinds =
        [
            new(Base, scores, [Base], _ => 0),
            new("activity", scores, Enum.GetNames<Activity>(), client => (int)metrics.Activity[client]),
            new("rfm", scores, Enum.GetNames<RfmSegment>(), client => (int)metrics.Rfm.Segment[client]),
            new("abc", scores, ["A", "B", "C"], client => metrics.Abc[client] - 'A'),
        ];
        for (var i = 0; i < clients.Count; i++)
        {
            if (clients.Purchases[i] > 0)
            {
                foreach (var kind in kinds)
                {
                    kind.Add(i);
                }
            }
        }

        return new ChurnRadar(scores.Axes, [.. kinds.SelectMany(kind => kind.Segments())]);
    }
}

/// <summary>A shape on the radar.</summary>
/// <param name="Kind">base, activity, rfm or abc.</param>
/// <param name="Class">The segment: the name of the class.</param>
/// <param name="Clients">Clients with a purchase in it.</param>
/// <param name="Score">Their mean Churn Score.</param>
/// <param name="Terms">The mean of each term, in the order of the axes. Range: 0…1, 1 where all clients have all its points.</param>
/// <param name="Reasons">For how many clients each term is the largest, in the same order; for the rest all are 0.</param>
public sealed record RadarSegment(string Kind, string Class, int Clients, double Score, IReadOnlyList<double> Terms, IReadOnlyList<int> Reasons);

/// <summary>Adds clients up by class.</summary>
sealed class RadarSums(string kind, ChurnScores scores, string[] classes, Func<int, int> classOf)
{
    readonly int[] _clients = new int[classes.Length];
    readonly double[] _scores = new double[classes.Length];
    readonly double[] _terms = new double[classes.Length * scores.Axes.Count];
    readonly int[] _reasons = new int[classes.Length * scores.Axes.Count];

    public void Add(int client)
    {
        var place = classOf(client);
        _clients[place]++;
        _scores[place] += scores.Score[client];
        for (var k = 0; k < scores.Axes.Count; k++)
        {
            _terms[(place * scores.Axes.Count) + k] += scores.Term(client, scores.Axes[k].Reason);
            _reasons[(place * scores.Axes.Count) + k] += scores.Axes[k].Reason == scores.Reason[client] ? 1 : 0;
        }
    }

    public IEnumerable<RadarSegment> Segments()
    {
        for (var place = 0; place < classes.Length; place++)
        {
            var (count, from) = (_clients[place], place * scores.Axes.Count);
            if (count > 0)
            {
                yield return new RadarSegment(
                    kind,
                    classes[place],
                    count,
                    _scores[place] / count,
                    [.. _terms.AsSpan(from, scores.Axes.Count).ToArray().Select(sum => sum / count)],
                    _reasons[from..(from + scores.Axes.Count)]);
            }
        }
    }
}
