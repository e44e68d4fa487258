using AiReactivator.Analytics.Metrics.Catalogue;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Models.NextProduct;

namespace AiReactivator.Analytics.Exports;

/// <summary>Columns of what a client may buy next. The model is asked once a client: its columns share the answer,
/// so two threads need two of these.</summary>
sealed class NextProductCells(NextProductQuestion model, ProductTexts products, ForecastQuality quality)
{
    readonly NextProduct[] _next = new NextProduct[NextProductModel.Top];
    readonly NextProduct[] _unknown = new NextProduct[NextProductModel.Top];
    readonly bool _enough = quality.State != ForecastState.TooLittle;
    int _client = -1;
    (int Next, int Unknown) _count;

    /// <summary>The three likeliest, and the three likeliest not bought yet.</summary>
    public IEnumerable<ExportColumn> Columns() =>
        [.. Enumerable.Range(0, NextProductModel.Top).SelectMany(Next), .. Enumerable.Range(0, NextProductModel.Top).Select(NotBought)];

    /// <summary>What a caller needs of them: the first of each.</summary>
    public IEnumerable<ExportColumn> ForCalls() => [.. Next(0), NotBought(0)];

    IEnumerable<ExportColumn> Next(int place)
    {
        var (product, probability) = ForecastMetrics.Next[place];
        return
        [
            new(product.Russian, (csv, client) => Product(csv, _next, place, Ask(client).Next)),
            new(probability.Russian, (csv, client) => Probability(csv, place, Ask(client).Next)),
        ];
    }

    ExportColumn NotBought(int place) => new(ForecastMetrics.NotBought[place].Russian, (csv, client) => Product(csv, _unknown, place, Ask(client).Unknown));

    (int Next, int Unknown) Ask(int client)
    {
        if (_enough && client != _client)
        {
            (_client, _count) = (client, model(client, _next, _unknown));
        }

        return _count;
    }

    void Product(CsvWriter csv, NextProduct[] answers, int place, int count)
    {
        if (place < count)
        {
            csv.Ready(products[answers[place].Product]);
        }
        else
        {
            csv.Empty();
        }
    }

    void Probability(CsvWriter csv, int place, int count)
    {
        if (place < count)
        {
            csv.Probability(_next[place].Probability);
        }
        else
        {
            csv.Empty();
        }
    }
}
