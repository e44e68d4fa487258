using AiReactivator.Analytics.Actions.Reasons;
using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Metrics.Anomalies;
using AiReactivator.Analytics.Metrics.Catalogue;
using AiReactivator.Analytics.Metrics.Churn;
using AiReactivator.Analytics.Models.Reasons;

namespace AiReactivator.Analytics.Exports;

/// <summary>Columns of reasons. Facts are there for every client with a purchase; what belongs to a forecast only where it is personal.</summary>
sealed class ReasonCells
{
    const int Longest = 256;
    const int MostPoints = 100;

    static readonly byte[][] Reasons = [.. Enum.GetValues<ChurnReason>().Select(reason => CsvText.Of(ReasonLabels.Of(reason)))];
    static readonly byte[][] Levels = [.. Enum.GetValues<AnomalyLevel>().Select(level => CsvText.Of(ReasonLabels.Of(level)))];
    static readonly byte[][] Anomalies = [.. ReasonLabels.Anomalies.Select(words => CsvText.Of(words))];
    static readonly byte[][][] Moves =
        [.. Enum.GetValues<ForecastDriver>().Select(driver => Enumerable.Range(-MostPoints, (2 * MostPoints) + 1).Select(points => CsvText.Of(ReasonLabels.Of(driver, points))).ToArray())];

    static readonly byte[] LikeTheBase = CsvText.Of("как у базы в среднем");

    readonly ClientTable _clients;
    readonly ChurnScores _scores;
    readonly ClientAnomalies _anomalies;
    readonly ReasonColumns? _columns;

    public ReasonCells(ClientTable clients, ReasonBook reasons)
    {
        reasons.MakeAll();
        (_clients, _scores, _anomalies, _columns) = (clients, reasons.Scores, reasons.Anomalies, reasons.Columns);
    }

    /// <summary>The Churn Score and its largest term.</summary>
    public IEnumerable<ExportColumn> Churn() =>
    [
        OfThose(ReasonMetrics.ChurnScore, i => _clients.Purchases[i] > 0, (csv, i) => csv.Ratio(_scores.Score[i], "0")),
        OfThose(ReasonMetrics.ChurnReason, i => _clients.Purchases[i] > 0, (csv, i) => csv.Ready(Reasons[(int)_scores.Reason[i]])),
    ];

    /// <summary>What is unusual.</summary>
    public IEnumerable<ExportColumn> Anomaly() =>
    [
        OfThose(ReasonMetrics.Anomaly, HasAnomaly, (csv, i) => csv.Ratio(_anomalies.Score[i], "0")),
        OfThose(ReasonMetrics.AnomalyLevel, HasAnomaly, (csv, i) => csv.Ready(Levels[(int)ClientAnomalies.LevelOf(_anomalies.Score[i])])),
        OfThose(ReasonMetrics.AnomalyReason, i => _clients.Purchases[i] > 0, (csv, i) => csv.Ready(Anomalies[ReasonLabels.PlaceOf(_anomalies.Kind[i], _anomalies.Times[i])])),
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

        if (_columns.Second(i) is not { } second)
        {
            csv.Ready(Moves[(int)first.Driver][first.Percent + MostPoints]);
            return;
        }

        Span<byte> text = stackalloc byte[Longest];
        var count = Append(text, 0, Moves[(int)first.Driver][first.Percent + MostPoints]);
        count = Append(text, count, ", "u8);
        csv.Ready(text[..Append(text, count, Moves[(int)second.Driver][second.Percent + MostPoints])]);
    }

    /// <summary>«Если купит до 15.07.2026, риск 78 → 31 %», as <see cref="ChangeWords.IfBought"/> says it.</summary>
    void WriteChange(CsvWriter csv, int i)
    {
        var change = _columns!.Change(i)!.Value;
        Span<byte> text = stackalloc byte[Longest + (3 * CsvFigures.Longest)];
        var count = Append(text, 0, "Если купит до "u8);
        count += CsvFigures.Date(change.Day, text[count..]);
        count = Append(text, count, change.IfBought == change.Risk ? ", риск останется "u8 : ", риск "u8);
        count += CsvFigures.Number(change.Risk, text[count..]);
        if (change.IfBought != change.Risk)
        {
            count = Append(text, count, " → "u8);
            count += CsvFigures.Number(change.IfBought, text[count..]);
        }

        csv.Ready(text[..Append(text, count, " %"u8)]);
    }

    static int Append(Span<byte> text, int count, ReadOnlySpan<byte> more)
    {
        more.CopyTo(text[count..]);
        return count + more.Length;
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
