using AiReactivator.Analytics.Models.Learned;

namespace AiReactivator.Analytics.Tests.Models.Learned;

public sealed class LearnedTests
{
    [Fact]
    public void Linear_correction_finds_the_feature_that_matters_and_lets_the_others_be()
    {
        var rows = Rows(4000, seed: 1, effect: 1);

        var found = RidgeFit.Fit(rows, OutcomeKind.Bought, CancellationToken.None);

        Assert.InRange(found.Weights[0] * found.Scale[0], 0.85, 1.15);
        Assert.All(found.Weights[1..], weight => Assert.InRange(weight, -0.12, 0.12));
        Assert.Equal([0.5, -0.5], found.Levels.Select(level => Math.Round(2 * level) / 2));
    }

    [Fact]
    public void Linear_correction_of_noise_vanishes()
    {
        var found = RidgeFit.Fit(Rows(2000, seed: 2, effect: 0), OutcomeKind.Bought, CancellationToken.None);

        Assert.InRange(found.Weights.Sum(Math.Abs), 0, 0.15);
    }

    [Fact]
    public void Correction_of_spend_finds_the_factor()
    {
        var random = new Random(3);
        var (features, spend) = (new double[3000], new double[3000]);
        for (var i = 0; i < features.Length; i++)
        {
            features[i] = random.NextDouble() - 0.5;
            spend[i] = random.NextDouble() < 0.5 ? 0 : -4 * Math.Exp(2 * features[i]) * Math.Log(1 - random.NextDouble());
        }

        var found = RidgeFit.Fit(new CorrectionRows(features, 1, new double[3000], spend, new int[3000], 1), OutcomeKind.Spend, CancellationToken.None);

        Assert.InRange(found.Weights[0] * found.Scale[0], 1.7, 2.3);
    }

    [Fact]
    public void Trees_find_what_no_line_can()
    {
        var random = new Random(4);
        var (features, target) = (new double[8000], new double[4000]);
        for (var i = 0; i < target.Length; i++)
        {
            (features[2 * i], features[(2 * i) + 1]) = (random.NextDouble(), random.NextDouble());
            target[i] = Either(features[2 * i], features[(2 * i) + 1]) + random.NextDouble() - 0.5;
        }

        var trees = TreeTrainer.Grow(features, 2, target, [.. Enumerable.Repeat(1.0, target.Length)], CancellationToken.None);

        Assert.NotNull(trees);
        Assert.InRange(trees.Of([0.1, 0.9]), 0.7, 1.1);
        Assert.InRange(trees.Of([0.9, 0.9]), -1.1, -0.7);
    }

    [Fact]
    public void Trees_need_rows() => Assert.Null(TreeTrainer.Grow([1, 2, 3], 1, [1, 2, 3], [1, 1, 1], CancellationToken.None));

    [Fact]
    public void Row_goes_down_each_tree_to_its_leaf()
    {
        var trees = new BoostedTrees(
        [
            ([0, 1], [0.5, 2], [1, -2], [-1, -3], [10, 20, 30]),
            ([], [], [], [], [0.25]),
        ]);

        var sums = new double[5];
        trees.Of([0.5, 2, 0, 3, 1, 0, 0.5, 2, 0, 3], 2, sums);

        Assert.Equal([20.25, 30.25, 10.25], new double[][] { [0.5, 2], [0, 3], [1, 0] }.Select(row => trees.Of(row)));
        Assert.Equal([20.25, 30.25, 10.25, 20.25, 30.25], sums);
    }

    [Fact]
    public void Rows_side_by_side_reach_the_leaves_that_each_reaches_alone()
    {
        var random = new Random(6);
        var features = new double[3 * 2001];
        var target = new double[2001];
        for (var i = 0; i < target.Length; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                features[(3 * i) + j] = random.Next(40) / 7.0;
            }

            target[i] = Either(features[3 * i], features[(3 * i) + 1]) * features[(3 * i) + 2];
        }

        var trees = TreeTrainer.Grow(features, 3, target, [.. Enumerable.Repeat(1.0, target.Length)], CancellationToken.None)!;
        var sums = new double[target.Length];
        trees.Of(features, 3, sums);

        Assert.Equal(Enumerable.Range(0, sums.Length).Select(i => trees.Of(features.AsSpan(3 * i, 3))), sums);
        Assert.True(sums.Distinct().Count() > 50);
    }

    static double Either(double x, double y) => x < 0.5 ^ y < 0.5 ? 1 : -1;

    static CorrectionRows Rows(int count, int seed, double effect)
    {
        const int width = 5;
        var random = new Random(seed);
        var (features, outcome, group) = (new double[count * width], new double[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < width; j++)
            {
                features[(i * width) + j] = (random.NextDouble() - 0.5) * 4;
            }

            group[i] = i % 2;
            var z = (effect * features[i * width]) + (group[i] == 0 ? 0.5 : -0.5);
            outcome[i] = random.NextDouble() < 1 / (1 + Math.Exp(-z)) ? 1 : 0;
        }

        return new CorrectionRows(features, width, new double[count], outcome, group, 2);
    }
}
