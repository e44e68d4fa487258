using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Evaluation;
using AiReactivator.Analytics.Models.Histories;
using AiReactivator.Analytics.Models.Learned;
using AiReactivator.Analytics.Models.Regular;
using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>Forecasts every client of a base: purchase models, corrected by what the base's own past teaches, tested on it.</summary>
public static class Forecaster
{
    /// <summary>Repeat purchases that a base needs for personal forecasts.</summary>
    public const int NeededRepeats = 30;

    /// <summary>Days of history that it needs at least.</summary>
    public const int NeededDays = 60;

    const int Year = 365;

    /// <summary>Nobody who came once is told to be certainly alive: no purchase after it says so.</summary>
    const double MostAfterOne = 1 - 1e-6;

    /// <summary>Clients whose features are looked at together.</summary>
    const int Block = 64;

    /// <param name="clients">The base.</param>
    /// <param name="metrics">Its metrics: cycles are taken from them.</param>
    /// <param name="options">Settings.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Finite figures for every base; what they are worth is in <see cref="BaseForecast.Quality"/>.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static BaseForecast Run(ClientTable clients, ClientMetrics metrics, ForecastOptions options, CancellationToken cancellationToken)
    {
        var histories = ClientHistories.Of(clients);
        var repeats = histories.Repeats.Sum(history => (long)history.Repeats);
        var forecasts = new ClientForecasts(clients.Count);
        var history = metrics.BaseCycle.HistoryDays;
        var tooFew = repeats < NeededRepeats;
        var tooLittle = tooFew || history < Math.Max(NeededDays, 2 * metrics.BaseCycle.Days);
        var (fits, outlook, columns, lessons) = ((PurchaseModels?)null, (Outlook?)null, (BaseOutlook?)null, (PastLessons?)null);
        var even = clients.Dated && EvenPauses.In(clients);
        Parallel.Invoke(
            new ParallelOptions { CancellationToken = cancellationToken },
            () =>
            {
                fits = PurchaseModels.Fit(histories.Repeats, cancellationToken);
                fits = clients.Dated ? fits : fits.WithRegular(histories.Repeats, new RegularOptions(), cancellationToken);
                if (!even)
                {
                    Tell();
                }
            },
            () => lessons = clients.Dated && !tooLittle
                ? PastLessons.Of(clients, metrics.BaseCycle.Days, clients.AnalysisDate.DayNumber - history, even, options, cancellationToken)
                : null);
        if (even)
        {
            fits = lessons is { Even: true } ? fits!.WithRegular(histories.Repeats, RegularOptions.Seen, cancellationToken) : fits;
            Tell();
        }

        if (outlook is null || columns is null)
        {
            return new BaseForecast(forecasts, new ForecastQuality(ForecastState.TooLittle, ForecastGrade.D, GradeReason.TooFewRepeats, options.HorizonDays) { Repeats = repeats });
        }

        var range = lessons?.Range ?? DrawnRange.Of(clients, histories, outlook, columns.PurchasesIfAny, options.Seed);
        var (rule, quality) = ((ForecastRule?)null, (ForecastQuality?)null);
        Parallel.Invoke(
            new ParallelOptions { CancellationToken = cancellationToken },
            () => rule = Compose(clients, histories, columns, lessons, range, metrics.BaseCycle.Days, options, forecasts, cancellationToken),
            () => quality = lessons is null
                ? UntestedQuality(clients.Dated, tooFew, tooLittle, columns, options.HorizonDays)
                : QualityJudge.Of(lessons, options, cancellationToken));
        if (tooLittle)
        {
            forecasts.WidenToMean();
        }

        return new BaseForecast(forecasts, quality! with { Repeats = repeats, NobodyLeaves = outlook.Fits.Leaving?.NobodyLeaves })
        {
            Probe = new ForecastProbe(clients, histories, columns.LogOdds, outlook, rule!, options.HorizonDays, metrics.BaseCycle.Days),
        };

        void Tell()
        {
            outlook = Outlook.Of(fits!, histories, options.HorizonDays, cancellationToken);
            columns = outlook is null ? null : BaseOutlook.Of(histories, outlook, metrics, options.HorizonDays, cancellationToken);
        }
    }

    static ForecastQuality UntestedQuality(bool dated, bool tooFew, bool tooLittle, BaseOutlook columns, int horizon)
    {
        if (tooLittle)
        {
            return new ForecastQuality(ForecastState.TooLittle, ForecastGrade.D, tooFew ? GradeReason.TooFewRepeats : GradeReason.ShortHistory, horizon);
        }

        // Without a test the models are asked what they promise themselves: where it is next to chance, that is an answer too. A promise is
        // never graded above a test that went badly: nobody gets a better letter by leaving the dates out.
        return RankingScores.PromisedAuc(Array.ConvertAll(columns.LogOdds, LogSpace.Share)) is { } promised && promised < PastLessons.UsefulAuc
            ? new ForecastQuality(ForecastState.CannotTell, ForecastGrade.D, GradeReason.NoSignal, horizon)
            : new ForecastQuality(ForecastState.Untested, ForecastGrade.C, dated ? GradeReason.ShortHistory : GradeReason.NoDates, horizon);
    }

    /// <returns>The rule by which it was done, for whoever asks about a client afterwards.</returns>
    internal static ForecastRule Compose(
        ClientTable clients,
        ClientHistories histories,
        BaseOutlook columns,
        PastLessons? lessons,
        SpendRange? range,
        double baseCycle,
        ForecastOptions options,
        ClientForecasts forecasts,
        CancellationToken cancellationToken)
    {
        var n = histories.Client.Length;
        var (logOdds, spend, yearSpend) = ((double[])columns.LogOdds.Clone(), (double[])columns.Spend.Clone(), (double[])columns.YearSpend.Clone());
        var rule = ForecastRule.Of(lessons);
        if (lessons is { Signal: true })
        {
            var features = new ClientFeatures(clients, options.HorizonDays, baseCycle, PastLessons.MeanPurchase(clients));
            var pieces = (n + BaseOutlook.Piece - 1) / BaseOutlook.Piece;
            Parallel.For(0, pieces, new ParallelOptions { CancellationToken = cancellationToken }, piece =>
            {
                Span<double> rows = stackalloc double[Block * ClientFeatures.Width];
                Span<double> corrections = stackalloc double[Block];
                var end = Math.Min(n, (piece + 1) * BaseOutlook.Piece);
                for (var from = piece * BaseOutlook.Piece; from < end; from += Block)
                {
                    var count = Math.Min(Block, end - from);
                    for (var k = 0; k < count; k++)
                    {
                        var i = from + k;
                        features.Fill(histories.Client[i], histories.Repeats[i], clients.AnalysisDate.DayNumber, columns.LogOdds[i], columns.PurchasesIfAny[i], Row(rows, k));
                    }

                    lessons.Learned.Corrections(rows[..(count * ClientFeatures.Width)], corrections[..count]);
                    for (var k = 0; k < count; k++)
                    {
                        var i = from + k;
                        logOdds[i] = rule.LogOdds(logOdds[i], corrections[k]);
                        var factor = Math.Exp(lessons.Learned.LogSpend(Row(rows, k)));
                        spend[i] *= factor;
                        yearSpend[i] *= factor;
                    }
                }
            });
        }
        else if (lessons is not null)
        {
            for (var i = 0; i < n; i++)
            {
                logOdds[i] = rule.LogOdds(logOdds[i], []);
            }
        }

        var shift = lessons is null ? 0 : Levels.Shift(logOdds, columns.LogOdds.Sum(LogSpace.Share) * Math.Exp(lessons.BuyersLevel));
        var scale = lessons is null ? 1 : Math.Exp(lessons.SpendLevel) * columns.Spend.Sum() / Math.Max(1e-9, spend.Sum());
        var yearScale = lessons is null ? 1 : Math.Exp(lessons.YearSpendLevel) * columns.YearSpend.Sum() / Math.Max(1e-9, yearSpend.Sum());

        // What is lost with those who have left is told by the purchase models: corrections of a client move both sums alike.
        var (level, yearLevel) = lessons is null ? (1.0, 1.0) : (Math.Exp(lessons.SpendLevel), Math.Exp(lessons.YearSpendLevel));
        var parts = (n + BaseOutlook.Piece - 1) / BaseOutlook.Piece;
        Parallel.For(0, parts, new ParallelOptions { CancellationToken = cancellationToken }, part =>
        {
            for (var i = part * BaseOutlook.Piece; i < Math.Min(n, (part + 1) * BaseOutlook.Piece); i++)
            {
                var client = histories.Client[i];
                var z = logOdds[i] + shift;
                var returns = LogSpace.Share(z);

                // The same correction for the client's own patience: a longer window is never less likely.
                var patience = LogSpace.Share(z + (columns.PatienceLogOdds[i] - columns.LogOdds[i]));
                forecasts.Return[client] = returns;
                forecasts.ReturnInPatience[client] = patience;
                forecasts.ReturnInTwoCycles[client] = LogSpace.Share(z + (columns.TwoCyclesLogOdds[i] - columns.LogOdds[i]));
                forecasts.Alive[client] = Alive(columns, i, histories.Repeats[i].Repeats, returns, patience);
                forecasts.Purchases[client] = returns * columns.PurchasesIfAny[i];
                forecasts.Spend[client] = spend[i] * scale;
                forecasts.SpendIfAlive[client] = forecasts.Spend[client] + (level * (columns.SpendIfAlive[i] - columns.Spend[i]));
                var year = yearSpend[i] * yearScale;
                forecasts.Ltv365[client] = options.HorizonDays <= Year ? Math.Max(year, forecasts.Spend[client]) : Math.Min(year, forecasts.Spend[client]);
                forecasts.Ltv365IfAlive[client] = forecasts.Ltv365[client] + (yearLevel * (columns.YearSpendIfAlive[i] - columns.YearSpend[i]));
                var expected = forecasts.Spend[client] / Math.Max(1e-9, returns);
                (forecasts.SpendLow[client], forecasts.SpendHigh[client]) = range?.Of(histories.Repeats[i].Repeats, expected) ?? (0.2 * expected, 2.5 * expected);
            }
        });

        return rule with { Shift = shift };
    }

    /// <summary>What the past takes off a client's return it takes off the chance that they are there at all: a client whom nobody awaits is
    /// not told to be alive.</summary>
    static double Alive(BaseOutlook columns, int i, int repeats, double returns, double patience)
    {
        var alive = columns.Alive[i] * Math.Min(1, returns / LogSpace.Share(columns.LogOdds[i]));
        return Math.Max(patience, repeats == 0 ? Math.Min(alive, MostAfterOne) : alive);
    }

    static Span<double> Row(Span<double> rows, int k) => rows.Slice(k * ClientFeatures.Width, ClientFeatures.Width);
}
