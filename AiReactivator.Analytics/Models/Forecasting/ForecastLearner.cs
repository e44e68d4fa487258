using AiReactivator.Analytics.Models.Learned;
using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>Learns corrections from cuts, and tests them on clients that they were not learnt from.</summary>
internal static class ForecastLearner
{
    const int Folds = 3;

    /// <summary>From here on half of the clients are enough to learn from, and a fold is saved.</summary>
    const int ManyRows = 15_000;

    /// <summary>Fewer rows than this and trees only learn noise.</summary>
    const int RowsForTrees = 2000;

    /// <summary>In units of ln L: what chance gives a candidate that is tried at four shares, and more as windows overlap.</summary>
    const double TreesMustGain = 4;

    static readonly double[] Shares = [0, 0.25, 0.5, 0.75, 1];

    /// <summary>Learns from all rows, with the weights that the test found.</summary>
    public static (LearnedForecast Learned, UnseenCorrections Unseen) Learn(CutRows rows, CancellationToken cancellationToken)
    {
        var unseen = Unseen(rows, cancellationToken);
        var weights = Weights(rows, unseen);
        var (linear, spend, trees) = Fit(rows, weights.Trees > 0, cancellationToken);
        return (new LearnedForecast(linear, spend, trees, weights), unseen);
    }

    static (LinearCorrection Linear, LinearCorrection Spend, BoostedTrees? Trees) Fit(CutRows rows, bool withTrees, CancellationToken cancellationToken)
    {
        var design = new RidgeDesign(rows.Features, ClientFeatures.Width);
        var (linear, spend, trees) = ((LinearCorrection?)null, (LinearCorrection?)null, (BoostedTrees?)null);
        Parallel.Invoke(
            new ParallelOptions { CancellationToken = cancellationToken },
            () =>
            {
                linear = RidgeFit.Fit(rows.ForReturn(), design, OutcomeKind.Bought, cancellationToken);
                trees = withTrees && rows.Count >= RowsForTrees ? Grow(rows, linear, cancellationToken) : null;
            },
            () => spend = RidgeFit.Fit(rows.ForSpend(), design, OutcomeKind.Spend, cancellationToken));
        return (linear!, spend!, trees);
    }

    /// <summary>One Newton step of boosting: the trees learn (y − p) / (p(1 − p)), weighted by p(1 − p).</summary>
    static BoostedTrees? Grow(CutRows rows, LinearCorrection linear, CancellationToken cancellationToken)
    {
        const double smallestWeight = 0.01;
        var (target, weight) = (new double[rows.Count], new double[rows.Count]);
        for (var i = 0; i < rows.Count; i++)
        {
            var share = LogSpace.Share(rows.LogOdds[i] + linear.Levels[rows.Cut[i]] + linear.Of(rows.Row(i)));
            weight[i] = Math.Max(smallestWeight, share * (1 - share));
            target[i] = (rows.Bought[i] - share) / weight[i];
        }

        return TreeTrainer.Grow(rows.Features, ClientFeatures.Width, target, weight, cancellationToken);
    }

    static UnseenCorrections Unseen(CutRows rows, CancellationToken cancellationToken)
    {
        var unseen = new UnseenCorrections(new double[rows.Count], new double[rows.Count], new double[rows.Count]);
        var folds = rows.Count < ManyRows ? Folds : 2;
        Parallel.For(0, folds, new ParallelOptions { CancellationToken = cancellationToken }, fold =>
        {
            var (linear, spend, trees) = Fit(rows.Where(client => client % folds != fold), withTrees: true, cancellationToken);
            var held = rows.Where(client => client % folds == fold);
            var sums = new double[held.Count];
            trees?.Of(held.Features, ClientFeatures.Width, sums);
            for (var (i, k) = (0, 0); i < rows.Count; i++)
            {
                if (rows.Client[i] % folds == fold)
                {
                    var row = rows.Row(i);
                    (unseen.Linear[i], unseen.Spend[i], unseen.Trees[i]) = (linear.Of(row), spend.Of(row), sums[k++]);
                }
            }
        });
        return unseen;
    }

    /// <summary>Each share is the one with the least loss on unseen clients; levels of the cuts are free, so that only order and boldness
    /// are judged.</summary>
    static CorrectionWeights Weights(CutRows rows, UnseenCorrections unseen)
    {
        var linear = Best(share => ReturnLoss(rows, i => share * unseen.Linear[i]));
        var trees = Best(share => ReturnLoss(rows, i => (linear * unseen.Linear[i]) + (share * unseen.Trees[i])) + (share > 0 ? TreesMustGain : 0));
        var spend = Best(share => SpendLoss(rows, i => share * unseen.Spend[i]));
        return new CorrectionWeights(linear, trees, spend);
    }

    /// <summary>What was compared, for the record.</summary>
    public static IReadOnlyList<Candidate> Candidates(PastLessons lessons)
    {
        var (rows, unseen, weights) = (lessons.Rows, lessons.Unseen, lessons.Learned.Weights);
        return
        [
            Of("models", default, 1),
            Of("linear", new CorrectionWeights(1, 0, 1), lessons.Signal ? weights.Linear : 0),
            Of("trees", new CorrectionWeights(1, 1, 1), lessons.Signal ? weights.Trees : 0),
        ];

        Candidate Of(string name, CorrectionWeights tried, double weight) =>
            new(name, lessons.AucOver(tried), ReturnLoss(rows, i => unseen.LogOdds(i, tried)) / Math.Max(1, rows.Count), weight);
    }

    static double Best(Func<double, double> loss) => Shares.MinBy(loss);

    /// <summary>Logarithmic loss over all rows, each cut at its own best level.</summary>
    static double ReturnLoss(CutRows rows, Func<int, double> correction)
    {
        var logOdds = new double[rows.Count];
        for (var i = 0; i < logOdds.Length; i++)
        {
            logOdds[i] = rows.LogOdds[i] + correction(i);
        }

        var levels = Levels.Anchored(rows, logOdds);
        var loss = 0.0;
        for (var i = 0; i < logOdds.Length; i++)
        {
            var z = logOdds[i] + levels[rows.Cut[i]];
            loss += LogSpace.LogOnePlusExp(z) - (rows.Bought[i] * z);
        }

        return loss;
    }

    /// <summary>Deviance of Tweedie's law with power 1.5, up to terms of the outcomes alone, each cut scaled to its own sum.</summary>
    static double SpendLoss(CutRows rows, Func<int, double> correction)
    {
        var (fact, forecast) = (new double[rows.Cuts], new double[rows.Cuts]);
        for (var i = 0; i < rows.Count; i++)
        {
            fact[rows.Cut[i]] += rows.Spend[i];
            forecast[rows.Cut[i]] += Math.Exp(rows.LogSpend[i] + correction(i));
        }

        var loss = 0.0;
        for (var i = 0; i < rows.Count; i++)
        {
            var scale = fact[rows.Cut[i]] / forecast[rows.Cut[i]];
            var root = Math.Sqrt(Math.Max(1e-12, Math.Exp(rows.LogSpend[i] + correction(i)) * scale));
            loss += (rows.Spend[i] / root) + root;
        }

        return loss;
    }
}
