using AiReactivator.Analytics.Actions.Reasons;
using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Metrics.Anomalies;
using AiReactivator.Analytics.Metrics.Catalogue;
using AiReactivator.Analytics.Metrics.Churn;
using AiReactivator.Analytics.Models.Reasons;

namespace AiReactivator.Analytics.Exports;

/// <summary>Columns of reasons. Facts are there for every client with a purchase; what belongs to a forecast only where it is personal.</summary>
sealed class ReasonCells(ClientTable clients, ReasonBook reasons)
{
    const int LongestDrivers = 96;

    static readonly byte[][] Reasons = [.. Enum.GetValues<ChurnReason>().Select(reason => CsvText.Of(ReasonLabels.Of(reason)))];
    static readonly byte[][] Levels = [.. Enum.GetValues<AnomalyLevel>().Select(level => CsvText.Of(ReasonLabels.Of(level)))];
    static readonly byte[] LikeTheBase = CsvText.Of("как у базы в среднем");

    readonly ChurnScores _scores = reasons.Scores;
    readonly ClientAnomalies _anomalies = reasons.Anomalies;
    readonly ReasonColumns? _columns = reasons.Columns;

    /// <summary>The Churn Score and its largest term.</summary>
    public IEnumerable<ExportColumn> Churn() =>
    [
        OfThose(ReasonMetrics.ChurnScore, i => clients.Purchases[i] > 0, (csv, i) => csv.Ratio(_scores.Score[i], "0")),
        OfThose(ReasonMetrics.ChurnReason, i => clients.Purchases[i] > 0, (csv, i) => csv.Ready(Reasons[(int)_scores.Reason[i]])),
    ];

    /// <summary>What is unusual.</summary>
    public IEnumerable<ExportColumn> Anomaly() =>
    [
        OfThose(ReasonMetrics.Anomaly, HasAnomaly, (csv, i) => csv.Ratio(_anomalies.Score[i], "0")),
        OfThose(ReasonMetrics.AnomalyLevel, HasAnomaly, (csv, i) => csv.Ready(Levels[(int)ClientAnomalies.LevelOf(_anomalies.Score[i])])),
        OfThose(ReasonMetrics.AnomalyReason, i => clients.Purchases[i] > 0, (csv, i) => csv.Text(ReasonLabels.Of(_anomalies.Kind[i], _anomalies.Times[i]))),
    ];

    /// <summary>What made the forecast and what would change it.</summary>
    public IEnumerable<ExportColumn> Forecast() =>
    [
        OfThose(ReasonMetrics.Drivers, IsPersonal, WriteDrivers),
        OfThose(ReasonMetrics.Change, IsPersonal, WriteChange),
        OfThose(ReasonMetrics.ExpectedFrom, IsPersonal, (csv, i) => csv.Date(_columns!.Expected(i)!.Value.From)),
        OfThose(ReasonMetrics.ExpectedTo, IsPersonal, (csv, i) => csv.Date(_columns!.Expected(i)!.Value.To)),
    ];

    bool HasAnomaly(int client) => !double.IsNaN(_anomalies.Score[client]);

    bool IsPersonal(int client) => _columns?.Expected(client) is not null;

    /// <summary>«пауза −31 п. п., частота +6 п. п.».</summary>
    void WriteDrivers(CsvWriter csv, int i)
    {
        if (_columns!.First(i) is not { } first)
        {
            csv.Ready(LikeTheBase);
            return;
        }

        Span<char> text = stackalloc char[LongestDrivers];
        var word = ReasonLabels.Of(first.Driver, first.Percent);
        word.CopyTo(text);
        var written = word.Length;
        if (_columns.Second(i) is { } second)
        {
            ", ".CopyTo(text[written..]);
            word = ReasonLabels.Of(second.Driver, second.Percent);
            word.CopyTo(text[(written + 2)..]);
            written += 2 + word.Length;
        }

        csv.Text(text[..written]);
    }

    void WriteChange(CsvWriter csv, int i)
    {
        Span<char> text = stackalloc char[ChangeWords.Longest];
        csv.Text(text[..ChangeWords.Write(_columns!.Change(i)!.Value, text)]);
    }

    static ExportColumn OfThose(Metric metric, Func<int, bool> have, Action<CsvWriter, int> write) => new(metric.Russian, (csv, i) =>
    {
        if (have(i))
        {
            write(csv, i);
        }
        else
        {
            csv.Empty();
        }
    });
}
