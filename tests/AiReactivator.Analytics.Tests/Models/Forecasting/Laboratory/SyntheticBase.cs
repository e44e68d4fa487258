using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Tests.Models.Forecasting.Laboratory;

/// <summary>A base drawn from a seed, and what its clients did after the analysis date.</summary>
internal sealed class SyntheticBase
{
    const int Year = 365;
    const int Burnt = 900;
    const int CohortDays = 80;
    const int WanderDays = 30;

    readonly Behaviour _how;
    readonly Random _random;
    readonly List<(int Client, int Day, long Kopecks)> _after = [];
    readonly List<TestClient> _dated = [];
    readonly List<TestClient> _undated = [];
    int _clientsOfOneDay;
    int _rowsOfOneDay;

    public SyntheticBase(Behaviour how, int seed, int after = Year)
    {
        (_how, _random) = (how, new Random(seed));
        while (_dated.Count < how.Clients)
        {
            Draw(after);
        }

        Table = Built(dated: true);
        Undated = Built(dated: false);
    }

    /// <summary>With a date for each purchase.</summary>
    public ClientTable Table { get; }

    /// <summary>The same rows without dates.</summary>
    public ClientTable Undated { get; }

    /// <summary>What came in the days after the analysis date.</summary>
    public (bool[] Bought, double[] Spend) Answers(int horizon)
    {
        var (bought, spend) = (new bool[Table.Count], new double[Table.Count]);
        foreach (var (client, day, kopecks) in _after)
        {
            if (day < horizon)
            {
                bought[client] = true;
                spend[client] += kopecks;
            }
        }

        return (bought, spend);
    }

    /// <summary>One client, day by day: a purchase falls where the rate, summed up, passes the next mark.</summary>
    void Draw(int after)
    {
        var mean = GammaDraw.Of(_how.RateShape, _random) / _how.RateShape / _how.MeanPause;
        var leaving = _how.Leaving <= 0 ? 0 : Beta(4 * _how.Leaving, 4 * (1 - _how.Leaving));
        var end = _how.Lifetime > 0 ? Exponential() * _how.Lifetime * GammaDraw.Of(2, _random) / 2 : double.MaxValue;
        var cheque = Math.Exp(7 + (_how.ChequeSpread * Normal()) + (_how.ChequeByRate * Math.Log(Math.Max(1e-4, mean * _how.MeanPause))));
        var oneTime = _random.NextDouble() < _how.OneTimers;
        var (first, wander, sum, mark) = (FirstDay(), Normal(), 0.0, 0.0);
        var (known, later) = (new List<(int Day, long[] Rows)>(), new List<(int Day, long Kopecks)>());
        for (var day = first; day < _how.HistoryDays + after && day - first < end; day++)
        {
            if ((day - first) % WanderDays == 0)
            {
                wander = (0.85 * wander) + (Math.Sqrt(1 - (0.85 * 0.85)) * Normal());
            }

            var free = _how.Workdays && day % 7 >= 5;
            sum += free ? 0 : mean * Level(day) * Math.Exp(_how.Wander * (wander - (_how.Wander / 2)));
            if (sum < mark || free)
            {
                continue;
            }

            mark = sum + (GammaDraw.Of(_how.Regularity, _random) / _how.Regularity);
            var rows = Rows(cheque * Math.Exp(_how.ChequeTrend * (day - _how.HistoryDays) / Year));
            if (day >= _how.HistoryDays)
            {
                later.Add((day - _how.HistoryDays, rows.Sum()));
            }
            else if (day >= 0)
            {
                known.Add((day, rows));
            }

            if (oneTime || _random.NextDouble() < leaving)
            {
                break;
            }
        }

        if (known.Count == 0)
        {
            return;
        }

        foreach (var (day, kopecks) in later)
        {
            _after.Add((_dated.Count, day, kopecks));
        }

        Keep(known);
    }

    void Keep(List<(int Day, long[] Rows)> known)
    {
        var product = "ABCDEFGH"[_random.Next(8)].ToString();
        int Ago(int day) => _how.HistoryDays - 1 - day;
        _dated.Add(new TestClient { Purchases = [.. known.Select(p => new TestPurchase(Ago(p.Day), p.Rows.Sum(), product))] });
        if (known.Count == 1)
        {
            (_clientsOfOneDay, _rowsOfOneDay) = (_clientsOfOneDay + 1, _rowsOfOneDay + known[0].Rows.Length);
            _undated.Add(_dated[^1] with { Rows = known[0].Rows.Length });
            return;
        }

        _undated.Add(new TestClient { Purchases = [.. known.SelectMany(p => p.Rows.Select(sum => new TestPurchase(Ago(p.Day), sum, product)))] });
    }

    /// <summary>Without dates a row is a purchase, unless those who came on one day only have more than 1.3 rows in the mean.</summary>
    ClientTable Built(bool dated)
    {
        var lines = _clientsOfOneDay == 0 ? 1 : (double)_rowsOfOneDay / _clientsOfOneDay;
        var table = new TestBase(dated);
        foreach (var client in dated ? _dated : _undated)
        {
            table.Add(dated || lines <= 1.3 || client.Purchases.Length == 1 ? client : Merged(client, lines));
        }

        return table.Build();
    }

    static TestClient Merged(TestClient client, double lines)
    {
        var n = Math.Max(2, (int)Math.Round(client.Purchases.Length / lines));
        var sums = new long[n];
        for (var i = 0; i < client.Purchases.Length; i++)
        {
            sums[(long)i * n / client.Purchases.Length] += client.Purchases[i].Kopecks;
        }

        return client with { Purchases = [.. sums.Select((sum, i) => (i == 0 ? client.Purchases[0] : client.Purchases[^1]) with { Kopecks = Math.Max(1, sum) })] };
    }

    long[] Rows(double cheque)
    {
        var count = 1;
        while (_how.MoreRows > 0 && _random.NextDouble() < _how.MoreRows / (1 + _how.MoreRows))
        {
            count++;
        }

        return [.. Enumerable.Range(0, count).Select(_ => Math.Max(1, (long)(100 * cheque / count * Math.Exp(_how.ChequeNoise * Normal()))))];
    }

    int FirstDay()
    {
        var u = _random.NextDouble();
        return _how.Arrival switch
        {
            Arrival.Growing => (int)(_how.HistoryDays * Math.Sqrt(u)),
            Arrival.Shrinking => (int)(_how.HistoryDays * (1 - Math.Sqrt(u))),
            Arrival.AtOnce => (int)(CohortDays * u),
            Arrival.BeforeTheFile => (int)((_how.HistoryDays + Burnt) * u) - Burnt,
            _ => (int)(_how.HistoryDays * u),
        };
    }

    double Level(int day) => Math.Exp(
        (_how.Trend * (day - _how.HistoryDays) / Year)
        + (_how.Season * Math.Sin(2 * Math.PI * (((double)(day - _how.HistoryDays) / Year) + _how.SeasonAtEnd))));

    double Exponential() => -Math.Log(1 - _random.NextDouble());

    double Normal() => Math.Sqrt(2 * Exponential()) * Math.Cos(2 * Math.PI * _random.NextDouble());

    double Beta(double a, double b)
    {
        var (x, y) = (GammaDraw.Of(a, _random), GammaDraw.Of(b, _random));
        return x / (x + y);
    }
}
