using AiReactivator.Analytics.Models.Evaluation;
using AiReactivator.Analytics.Models.Histories;
using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>Makes the forecast of the newest cut as it would have been made then, for clients that nothing was learnt from, and grades it.</summary>
internal static class QualityJudge
{
    const int ListLength = 20;

    public static ForecastQuality Of(PastLessons lessons, ForecastOptions options, CancellationToken cancellationToken)
    {
        var (check, logOdds) = Check(lessons);
        var sums = PastSums.Of(lessons);
        var (grade, reason) = lessons.Signal ? Grade(check) : (ForecastGrade.D, GradeReason.NoSignal);
        return new ForecastQuality(lessons.Signal ? ForecastState.Tested : ForecastState.CannotTell, grade, reason, options.HorizonDays)
        {
            Check = check,
            Classes = PastClasses.Of(lessons.Sample, lessons.Cuts[0], logOdds, options.UsualCycleDays, cancellationToken),
            Sums = sums,
            SumErrors = SumErrors.Of(lessons, sums),
            Candidates = ForecastLearner.Candidates(lessons),
            BuyersFactor = Math.Exp(lessons.BuyersLevel),
            SpendFactor = Math.Exp(lessons.SpendLevel),
            Boldness = lessons.Boldness,
        };
    }

    /// <summary>The check, and the log-odds that would have been told.</summary>
    static (PastCheck Check, double[] LogOdds) Check(PastLessons lessons)
    {
        var newest = lessons.Cuts[0];
        var n = newest.Count;

        var from = lessons.RowsOf(0).Start.Value;
        var (z, shares, spend) = (lessons.ToldLogOdds(0), new double[n], new double[n]);
        for (var i = 0; i < n; i++)
        {
            spend[i] = lessons.UnseenSpend(from + i);
        }

        var scale = newest.ExpectedSpend * Math.Exp(lessons.Level(cut => cut.OverBy(newest.Split.Day), newest.Split.Day.DayNumber, buyers: false)) / Math.Max(1e-9, spend.Sum());
        for (var i = 0; i < n; i++)
        {
            (shares[i], spend[i]) = (LogSpace.Share(z[i]), spend[i] * scale);
        }

        var auc = RankingScores.Auc(shares, newest.Split.Bought);
        var table = CalibrationTable.Of(shares, newest.Split.Bought);
        var (coverage, width) = Coverage(lessons, newest, shares, spend);
        return (new PastCheck(
            newest.Split.Day,
            newest.Split.Horizon,
            n,
            newest.Buyers,
            auc,
            auc is null ? null : RankingScores.AucError(auc.Value, newest.Buyers, n - newest.Buyers),
            ProbabilityScores.Brier(shares, newest.Split.Bought),
            ProbabilityScores.LogLoss(shares, newest.Split.Bought),
            table.Error,
            table,
            shares.Sum(),
            spend.Sum(),
            newest.Spend,
            coverage,
            width,
            Lists(newest, spend)), z);
    }

    static (double? Coverage, double? Width) Coverage(PastLessons lessons, PastCut cut, double[] shares, double[] spend)
    {
        if (lessons.Range is not { } range || cut.Buyers == 0)
        {
            return (null, null);
        }

        var (inside, width) = (0, 0.0);
        for (var i = 0; i < cut.Count; i++)
        {
            if (cut.Split.Bought[i])
            {
                var repeats = cut.Split.Before.Repeats[i].Repeats;
                var (low, high) = range.Of(repeats, spend[i] / shares[i]);
                inside += cut.Split.Spend[i] >= low && cut.Split.Spend[i] <= high ? 1 : 0;
                width += range.Width(repeats);
            }
        }

        return ((double)inside / cut.Buyers, width / cut.Buyers);
    }

    static CallLists Lists(PastCut cut, double[] spend)
    {
        var length = Math.Min(ListLength, cut.Count);
        var (ltv, idle) = (new double[cut.Count], new double[cut.Count]);
        for (var i = 0; i < cut.Count; i++)
        {
            var (history, purchases) = (cut.Split.Before.Repeats[i], cut.Split.Before.Spends[i]);
            // Whole kopecks again: a mean times its number is not always the sum, and equal sums tie.
            (ltv[i], idle[i]) = (Math.Round(purchases.Mean * purchases.Purchases), history.Age - history.LastDay);
        }

        var (own, biggest, longest, share) = (Top(spend), Top(ltv), Top(idle), (double)length / cut.Count);
        return new CallLists(length, own.Bought, biggest.Bought, longest.Bought, share * cut.Buyers)
        {
            Spent = new CallSums(own.Spent, biggest.Spent, longest.Spent, share * cut.Spend),
        };

        // Clients that tie for the last places share them.
        (double Bought, double Spent) Top(double[] by)
        {
            var sorted = by.OrderDescending().ToArray();
            var border = sorted[length - 1];
            var (above, tied) = (new ListCount(), new ListCount());
            for (var i = 0; i < by.Length; i++)
            {
                if (by[i] > border)
                {
                    above = above.With(cut.Split, i);
                }
                else if (by[i] == border)
                {
                    tied = tied.With(cut.Split, i);
                }
            }

            var ofTied = (double)(length - above.Clients) / tied.Clients;
            return (above.Bought + (ofTied * tied.Bought), above.Spent + (ofTied * tied.Spent));
        }
    }

    readonly record struct ListCount(int Clients, int Bought, double Spent)
    {
        public ListCount With(TimeSplit split, int i) => new(Clients + 1, Bought + (split.Bought[i] ? 1 : 0), Spent + split.Spend[i]);
    }

    /// <summary>A: a buyer comes before a non-buyer in 70 % of pairs and sums are within 20 %; B: 65 % and 35 %; C: better than chance.</summary>
    static (ForecastGrade Grade, GradeReason Reason) Grade(PastCheck check)
    {
        var order = check.Auc >= 0.70 ? ForecastGrade.A : check.Auc >= 0.65 ? ForecastGrade.B : ForecastGrade.C;
        var miss = Math.Max(Math.Abs(Math.Log(check.ExpectedBuyers / check.Buyers)), Math.Abs(Math.Log(check.ExpectedSpend / check.Spend)));
        var level = miss <= Math.Log(1.2) ? ForecastGrade.A : miss <= Math.Log(1.35) ? ForecastGrade.B : ForecastGrade.C;
        var grade = (ForecastGrade)Math.Max((int)order, (int)level);
        return (grade, grade == ForecastGrade.A ? GradeReason.Confirmed : order >= level ? GradeReason.Order : GradeReason.Level);
    }
}
