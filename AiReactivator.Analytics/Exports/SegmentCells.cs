using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Metrics.Catalogue;
using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Exports;

/// <summary>Columns of the classes that a base is parted into; their words are made ready once.</summary>
sealed class SegmentCells(ClientTable clients, ClientMetrics metrics, BaseForecast forecast)
{
    readonly byte[][] _segments = Ready<RfmSegment>(segment => segment != RfmSegment.None && metrics.Rfm.FewClients
        ? ExportWords.Of(segment) + " (мало клиентов)"
        : ExportWords.Of(segment));

    readonly byte[][] _groups = Ready<ForecastGroup>(ExportWords.Of);
    readonly byte[][] _whales = Ready<WhaleStatus>(ExportWords.Of);
    readonly byte[][] _activities = Ready<Activity>(activity => ExportWords.Of(activity, ClassPast.CriticalStillBuys(forecast.Quality)));

    readonly bool _personal = ForecastTrust.Of(forecast.Quality).Personal;

    public IEnumerable<ExportColumn> Rfm() =>
    [
        new(MetricCatalogue.RfmSegment.Russian, (csv, i) => csv.Ready(_segments[(int)metrics.Rfm.Segment[i]])),
        Score(MetricCatalogue.RfmScore, metrics.Rfm.CodeOf),
        Score(MetricCatalogue.Recency, i => metrics.Rfm.Recency[i]),
        Score(MetricCatalogue.Frequency, i => metrics.Rfm.Frequency[i]),
        Score(MetricCatalogue.Monetary, i => metrics.Rfm.Monetary[i]),
    ];

    public ExportColumn Xyz() => new(MetricCatalogue.Xyz.Russian, (csv, i) => csv.Ready(metrics.Xyz[i] switch
    {
        XyzClass.X => "X"u8,
        XyzClass.Y => "Y"u8,
        XyzClass.Z => "Z"u8,
        _ => [],
    }));

    public ExportColumn Whale() => new(MetricCatalogue.Whale.Russian, (csv, i) => csv.Ready(_whales[(int)metrics.Whale[i]]));

    public ExportColumn Activity() => new(MetricCatalogue.ActivityByCycle.Russian, (csv, i) => csv.Ready(_activities[(int)metrics.Activity[i]]));

    public ExportColumn Outlook() => new(ForecastMetrics.Group.Header(forecast.Quality.HorizonDays), (csv, i) => csv.Ready(_groups[(int)GroupOf(i)]));

    ForecastGroup GroupOf(int client) => _personal && clients.Purchases[client] > 0
        ? ForecastGroupRule.Of(forecast.Clients.ReturnInTwoCycles[client])
        : ForecastGroup.None;

    static ExportColumn Score(Metric metric, Func<int, int> score) => new(metric.Russian, (csv, i) =>
    {
        if (score(i) is > 0 and var there)
        {
            csv.Number(there);
        }
        else
        {
            csv.Empty();
        }
    });

    static byte[][] Ready<T>(Func<T, string> word)
        where T : struct, Enum => Array.ConvertAll(Enum.GetValues<T>(), value => CsvText.Of(word(value)));
}
