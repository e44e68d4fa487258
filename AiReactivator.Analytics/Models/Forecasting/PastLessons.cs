using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Clients.Building;
using AiReactivator.Analytics.Models.Evaluation;
using AiReactivator.Analytics.Models.Fitting;
using AiReactivator.Analytics.Models.Learned;
using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>All that the past of a dated base teaches: corrections, levels, boldness, intervals, and how well it worked.</summary>
internal sealed class PastLessons
{
    /// <summary>One-sided 95 %.</summary>
    const double SureEnough = 1.645;

    /// <summary>An AUC this near to chance is of no use, however sure.</summary>
    public const double UsefulAuc = 0.55;

    const double LeastBoldness = 0.3;
    const double MostBoldness = 1.5;

    /// <summary>Where there is no signal the models may be drawn together to all but the base rate; their order is kept.</summary>
    const double AllButFlat = 0.05;

    readonly List<PastCut> _cuts = [];
    readonly List<bool> _seasonal = [];

    PastLessons(ClientTable sample, CutRows rows, IReadOnlyList<PastCut> cuts, IReadOnlyList<bool> seasonal, bool even, LearnedForecast learned, UnseenCorrections unseen)
    {
        (Sample, Rows, Even, Learned, Unseen) = (sample, rows, even, learned, unseen);
        _cuts.AddRange(cuts);
        _seasonal.AddRange(seasonal);
        var day = sample.AnalysisDate.DayNumber;
        (BuyersLevel, SpendLevel) = (Level(_ => true, day, buyers: true), Level(_ => true, day, buyers: false));
        YearSpendLevel = Level(_ => true, day, buyers: false, year: true);
        MeanAuc = AucOver(learned.Weights);
        Signal = HasSignal();
        Boldness = Signal
            ? Math.Clamp(SlopeOf(learned.Weights), LeastBoldness, MostBoldness)
            : Math.Clamp(SlopeOf(default), AllButFlat, 1);
        Range = SpendRange.Of(Ratios());
    }

    /// <summary>The clients of the cuts.</summary>
    public ClientTable Sample { get; }

    public CutRows Rows { get; }

    /// <summary>Whether the cuts were forecast by the model of even pauses.</summary>
    public bool Even { get; }

    public LearnedForecast Learned { get; }

    public UnseenCorrections Unseen { get; }

    public IReadOnlyList<PastCut> Cuts => _cuts;

    /// <summary>Cuts in the season of the forecast.</summary>
    public int SeasonalCuts => _seasonal.Count(seasonal => seasonal);

    /// <summary>Logarithm of the factor on the sum of probabilities.</summary>
    public double BuyersLevel { get; }

    /// <summary>Logarithm of the factor on the sum of spend.</summary>
    public double SpendLevel { get; }

    /// <summary>The same for the spend of a whole year, which has every season.</summary>
    public double YearSpendLevel { get; }

    public double? MeanAuc { get; }

    /// <summary>Whether clients can be told from each other at all.</summary>
    public bool Signal { get; }

    public double Boldness { get; }

    public SpendRange? Range { get; }

    /// <summary>Looks at the past.</summary>
    /// <param name="clients">The base.</param>
    /// <param name="baseCycle">c₀.</param>
    /// <param name="firstDay">First day of the history, a day number.</param>
    /// <param name="even">Whether pauses show a rhythm: the past is then forecast with the model of even pauses as well, and the better way
    /// is kept.</param>
    /// <param name="options">Settings.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Null where the history is too short to cut, or nobody bought in any window.</returns>
    public static PastLessons? Of(ClientTable clients, double baseCycle, int firstDay, bool even, ForecastOptions options, CancellationToken cancellationToken)
    {
        var plan = CutPlan.Of(firstDay, clients.AnalysisDate.DayNumber, options.HorizonDays);
        if (plan.Days.Length == 0)
        {
            return null;
        }

        var sample = clients.Count > options.MaxPastClients
            ? ClientCutter.Keep(clients, ClientSample.Take(clients.Count, options.MaxPastClients, options.Seed))
            : clients;
        var unit = MeanPurchase(sample);
        var features = new ClientFeatures(sample, plan.Horizon, baseCycle, unit);
        var byChance = Taught(evenly: false);

        // Pauses may be even where clients buy by the season or drop off all the same: only what came of the forecasts decides.
        return even && Taught(evenly: true) is { } rhythmic && !(rhythmic.ToldLoss() >= byChance?.ToldLoss()) ? rhythmic : byChance;

        PastLessons? Taught(bool evenly)
        {
            var found = new PastCut?[plan.Days.Length];
            Parallel.For(0, found.Length, new ParallelOptions { CancellationToken = cancellationToken }, k =>
                found[k] = PastCut.At(sample, DateOnly.FromDayNumber(plan.Days[k]), plan.Horizon, features, evenly, cancellationToken));
            var usable = Enumerable.Range(0, found.Length).Where(k => found[k] is { } cut && cut.Buyers > 0 && cut.Buyers < cut.Count && cut.Spend > 0).ToArray();
            if (usable.Length == 0)
            {
                return null;
            }

            var cuts = Array.ConvertAll(usable, k => found[k]!);
            var rows = new CutRows(cuts, unit);
            var (learned, unseen) = ForecastLearner.Learn(rows, cancellationToken);
            return new PastLessons(sample, rows, cuts, Array.ConvertAll(usable, k => plan.Seasonal[k]), evenly, learned, unseen);
        }
    }

    /// <summary>Log-odds of the rows of a cut as they would have been told then: of unseen clients, at a level that knows only windows that
    /// were over by that day.</summary>
    public double[] ToldLogOdds(int cut)
    {
        var (told, from) = (_cuts[cut], RowsOf(cut).Start.Value);
        var z = new double[told.Count];
        for (var i = 0; i < z.Length; i++)
        {
            z[i] = UnseenLogOdds(from + i);
        }

        var level = Level(other => other.OverBy(told.Split.Day), told.Split.Day.DayNumber, buyers: true);
        var shift = Levels.Shift(z, told.ExpectedBuyers * Math.Exp(level));
        for (var i = 0; i < z.Length; i++)
        {
            z[i] += shift;
        }

        return z;
    }

    /// <summary>Logarithmic loss of what would have been told, over all cuts.</summary>
    double ToldLoss()
    {
        var loss = 0.0;
        for (var k = 0; k < _cuts.Count; k++)
        {
            var z = ToldLogOdds(k);
            for (var i = 0; i < z.Length; i++)
            {
                loss += LogSpace.LogOnePlusExp(_cuts[k].Split.Bought[i] ? -z[i] : z[i]);
            }
        }

        return loss;
    }

    /// <summary>Log-odds of a row as an unseen client, before levels.</summary>
    public double UnseenLogOdds(int row) => Boldness * (Rows.LogOdds[row] + (Signal ? Unseen.LogOdds(row, Learned.Weights) : 0));

    /// <summary>Expected spend of a row as an unseen client, before levels, in units of the mean purchase.</summary>
    public double UnseenSpend(int row) => Math.Exp(Rows.LogSpend[row] + (Signal ? Learned.Weights.Spend * Unseen.Spend[row] : 0));

    /// <summary>The level to expect on a day, of the cuts that a test lets through.</summary>
    public double Level(Func<PastCut, bool> lets, int day, bool buyers, bool year = false)
    {
        LevelSign[] signs =
        [
            .. _cuts.Where(lets).Select(cut => buyers
                ? new LevelSign(cut.Split.Day.DayNumber, Math.Log(cut.Buyers / cut.ExpectedBuyers), 1.0 / cut.Buyers)
                : new LevelSign(cut.Split.Day.DayNumber, Math.Log(cut.Spend / cut.ExpectedSpend), cut.SpendSquares / (cut.Spend * cut.Spend))),
        ];
        return LevelForecast.Of(signs, day, _cuts[0].Split.Horizon, year);
    }

    /// <summary>Rows of a cut.</summary>
    public Range RowsOf(int cut)
    {
        var from = _cuts.Take(cut).Sum(other => other.Count);
        return from..(from + _cuts[cut].Count);
    }

    /// <summary>Mean AUC over the cuts, of unseen clients.</summary>
    public double? AucOver(CorrectionWeights weights)
    {
        var (sum, count) = (0.0, 0);
        for (var k = 0; k < _cuts.Count; k++)
        {
            var range = RowsOf(k);
            var z = new double[_cuts[k].Count];
            for (var i = 0; i < z.Length; i++)
            {
                z[i] = Rows.LogOdds[range.Start.Value + i] + Unseen.LogOdds(range.Start.Value + i, weights);
            }

            if (RankingScores.Auc(z, _cuts[k].Split.Bought) is { } auc)
            {
                (sum, count) = (sum + auc, count + 1);
            }
        }

        return count == 0 ? null : sum / count;
    }

    bool HasSignal()
    {
        if (MeanAuc is not { } auc)
        {
            return false;
        }

        // Overlapping windows of the same clients count as one test: the newest cut's numbers.
        var error = RankingScores.AucError(auc, _cuts[0].Buyers, _cuts[0].Count - _cuts[0].Buyers);
        return auc - (SureEnough * error) > 0.5 && auc > UsefulAuc;
    }

    /// <summary>One slope on the log-odds of unseen clients, the levels of the cuts being free; the evidence decides whether it may leave 1.</summary>
    double SlopeOf(CorrectionWeights weights)
    {
        var z = new double[Rows.Count];
        for (var i = 0; i < z.Length; i++)
        {
            z[i] = Rows.LogOdds[i] + Unseen.LogOdds(i, weights);
        }

        var line = RidgeFit.Fit(new CorrectionRows(z, 1, z, Rows.Bought, Rows.Cut, Rows.Cuts), OutcomeKind.Bought, CancellationToken.None);
        return 1 + (line.Weights[0] * line.Scale[0]);
    }

    /// <summary>Fact over forecast of the sum of each buyer, as unseen clients, by class; each cut at its own sums.</summary>
    List<double>[] Ratios()
    {
        List<double>[] ratios = [[], [], []];
        for (var k = 0; k < _cuts.Count; k++)
        {
            var from = RowsOf(k).Start.Value;
            var (z, spend) = (new double[_cuts[k].Count], 0.0);
            for (var i = 0; i < z.Length; i++)
            {
                z[i] = UnseenLogOdds(from + i);
                spend += UnseenSpend(from + i);
            }

            var (shift, scale) = (Levels.Shift(z, _cuts[k].Buyers), _cuts[k].Spend / spend);
            for (var i = 0; i < z.Length; i++)
            {
                if (_cuts[k].Split.Bought[i])
                {
                    var expected = UnseenSpend(from + i) * scale / LogSpace.Share(z[i] + shift);
                    ratios[SpendRange.ClassOf(_cuts[k].Split.Before.Repeats[i].Repeats)].Add(_cuts[k].Split.Spend[i] / expected);
                }
            }
        }

        return ratios;
    }

    public static double MeanPurchase(ClientTable clients)
    {
        var sum = 0.0;
        foreach (var amount in clients.PurchaseAmount)
        {
            sum += amount;
        }

        return Math.Max(1, sum / Math.Max(1, clients.PurchaseAmount.Length));
    }
}
