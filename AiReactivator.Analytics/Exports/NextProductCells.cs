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

    public IEnumerable<ExportColumn> Columns()
    {
        for (var i = 0; i < NextProductModel.Top; i++)
        {
            var place = i;
            var (product, probability) = ForecastMetrics.Next[place];
            yield return new(product.Russian, (csv, client) => Product(csv, _next, place, Ask(client).Next));
            yield return new(probability.Russian, (csv, client) => Probability(csv, place, Ask(client).Next));
        }

        for (var i = 0; i < NextProductModel.Top; i++)
        {
            var place = i;
            yield return new(ForecastMetrics.NotBought[place].Russian, (csv, client) => Product(csv, _unknown, place, Ask(client).Unknown));
        }
    }

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
            csv.Ratio(_next[place].Probability, ForecastCells.ProbabilityFormat);
        }
        else
        {
            csv.Empty();
        }
    }
}
