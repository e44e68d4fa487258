using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.LightGbm;

namespace AiReactivator.Analytics.Models.Learned;

/// <summary>Grows gradient-boosted trees on what a linear correction has left over (LightGBM by Microsoft.ML).</summary>
/// <remarks>One thread: two of them wait for each other longer than they work where the machine has other things to do, and the trees
/// are the same on every run.</remarks>
internal static class TreeTrainer
{
    const int Trees = 60;
    const int Leaves = 8;
    const int SmallestLeaf = 40;
    const double LearningRate = 0.1;
    const int Seed = 17;

    /// <param name="features">Row by row.</param>
    /// <param name="width">Features of a row.</param>
    /// <param name="target">What is left over.</param>
    /// <param name="weight">How much each row counts.</param>
    /// <returns>The trees; null where there are too few rows to grow one, or the machine lacks what the library needs.</returns>
    public static BoostedTrees? Grow(double[] features, int width, double[] target, double[] weight)
    {
        if (target.Length < 4 * SmallestLeaf)
        {
            return null;
        }

        var rows = new TreeRow[target.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new TreeRow
            {
                Features = Array.ConvertAll(features[(i * width)..((i + 1) * width)], value => (float)value),
                Label = (float)target[i],
                Weight = (float)weight[i],
            };
        }

        var schema = SchemaDefinition.Create(typeof(TreeRow));
        schema[nameof(TreeRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        var context = new MLContext(Seed);
        var data = context.Data.LoadFromEnumerable(rows, schema);
        try
        {
            var fitted = context.Regression.Trainers.LightGbm(Options()).Fit(data);
            return new BoostedTrees([.. fitted.Model.TrainedTreeEnsemble.Trees.Select(tree => (
                tree.NumericalSplitFeatureIndexes.ToArray(),
                tree.NumericalSplitThresholds.Select(threshold => (double)threshold).ToArray(),
                tree.LeftChild.ToArray(),
                tree.RightChild.ToArray(),
                tree.LeafValues.ToArray()))]);
        }
        catch (Exception failure) when (failure is DllNotFoundException or TypeInitializationException)
        {
            // A machine without OpenMP's library: the forecast then rests on the linear correction.
            return null;
        }
    }

    static LightGbmRegressionTrainer.Options Options() => new()
    {
        NumberOfIterations = Trees,
        NumberOfLeaves = Leaves,
        MinimumExampleCountPerLeaf = SmallestLeaf,
        LearningRate = LearningRate,
        NumberOfThreads = 1,
        Deterministic = true,
        Seed = Seed,
        Silent = true,
        ExampleWeightColumnName = nameof(TreeRow.Weight),
        FeatureColumnName = nameof(TreeRow.Features),
        LabelColumnName = nameof(TreeRow.Label),
        Booster = new GradientBooster.Options { L2Regularization = 1 },
    };

    sealed class TreeRow
    {
        public float[] Features { get; init; } = [];

        public float Label { get; init; }

        public float Weight { get; init; }
    }
}
