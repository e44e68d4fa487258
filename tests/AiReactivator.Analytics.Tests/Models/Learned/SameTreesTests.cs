using AiReactivator.Analytics.Models.Learned;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.LightGbm;

namespace AiReactivator.Analytics.Tests.Models.Learned;

/// <summary>LightGBM is called directly; Microsoft.ML's trainer around the same library is the witness.</summary>
public sealed class SameTreesTests
{
    const int Width = 6;

    [Theory]
    [InlineData(500, 1)]
    [InlineData(6000, 2)]
    public void Trees_are_those_of_Microsoft_ML_to_the_bit(int count, int seed)
    {
        var (features, target, weight) = Rows(count, seed);

        var ours = TreeTrainer.Grow(features, Width, target, weight, CancellationToken.None)!;
        var theirs = ByMicrosoftMl(features, target, weight);

        var rows = Enumerable.Range(0, count).Select(i => features[(i * Width)..((i + 1) * Width)]).ToArray();
        Assert.Equal(rows.Select(row => theirs.Of(row)), rows.Select(row => ours.Of(row)));
        Assert.True(rows.Select(row => ours.Of(row)).Distinct().Count() > 50);
    }

    [Fact]
    public void Rows_that_nothing_can_part_get_their_mean()
    {
        var trees = TreeTrainer.Grow(new double[1000], 1, [.. Enumerable.Repeat(3.0, 1000)], [.. Enumerable.Repeat(1.0, 1000)], CancellationToken.None)!;

        Assert.Equal(3, trees.Of([0]), 1e-6);
    }

    [Fact]
    public void Growing_stops_when_it_is_cancelled()
    {
        var (features, target, weight) = Rows(1000, 3);

        Assert.Throws<OperationCanceledException>(() => TreeTrainer.Grow(features, Width, target, weight, new CancellationToken(canceled: true)));
    }

    static (double[] Features, double[] Target, double[] Weight) Rows(int count, int seed)
    {
        var random = new Random(seed);
        var (features, target, weight) = (new double[count * Width], new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            var row = features.AsSpan(i * Width, Width);
            for (var j = 0; j < Width; j++)
            {
                // Counts, logarithms, and a feature that is mostly zero.
                row[j] = j < 2 ? random.Next(9) : j == 5 ? (random.Next(20) == 0 ? 1 : 0) : Math.Log(1 + (30 * random.NextDouble()));
            }

            target[i] = Math.Sin(3 * row[3]) + (row[0] * row[2] / 10) + random.NextDouble();
            weight[i] = 0.01 + (0.24 * random.NextDouble());
        }

        return (features, target, weight);
    }

    static BoostedTrees ByMicrosoftMl(double[] features, double[] target, double[] weight)
    {
        var rows = target.Select((y, i) => new TreeRow
        {
            Features = Array.ConvertAll(features[(i * Width)..((i + 1) * Width)], value => (float)value),
            Label = (float)y,
            Weight = (float)weight[i],
        });
        var context = new MLContext(TreeTrainer.Seed);
        var fitted = context.Regression.Trainers.LightGbm(new LightGbmRegressionTrainer.Options
        {
            NumberOfIterations = TreeTrainer.Trees,
            NumberOfLeaves = TreeTrainer.Leaves,
            MinimumExampleCountPerLeaf = TreeTrainer.SmallestLeaf,
            LearningRate = TreeTrainer.LearningRate,
            NumberOfThreads = 1,
            Deterministic = true,
            Seed = TreeTrainer.Seed,
            Silent = true,
            ExampleWeightColumnName = nameof(TreeRow.Weight),
            FeatureColumnName = nameof(TreeRow.Features),
            LabelColumnName = nameof(TreeRow.Label),
            Booster = new GradientBooster.Options { L2Regularization = TreeTrainer.Penalty },
        }).Fit(context.Data.LoadFromEnumerable(rows));
        return new BoostedTrees([.. fitted.Model.TrainedTreeEnsemble.Trees.Select(tree => (
            tree.NumericalSplitFeatureIndexes.ToArray(),
            tree.NumericalSplitThresholds.Select(threshold => (double)threshold).ToArray(),
            tree.LeftChild.ToArray(),
            tree.RightChild.ToArray(),
            tree.LeafValues.ToArray()))]);
    }

    sealed class TreeRow
    {
        [VectorType(Width)]
        public float[] Features { get; init; } = [];

        public float Label { get; init; }

        public float Weight { get; init; }
    }
}
