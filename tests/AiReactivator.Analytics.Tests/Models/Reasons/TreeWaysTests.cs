using AiReactivator.Analytics.Models.Learned;

namespace AiReactivator.Analytics.Tests.Models.Reasons;

public sealed class TreeWaysTests
{
    // Feature 0 up to 1: feature 1 up to 5: 10, else 20. Beyond 1: 40.
    static readonly BoostedTrees Tree = new([([0, 1], [1, 5], [1, -1], [-3, -2], [10, 20, 40])]);

    [Fact]
    public void Moves_by_hand()
    {
        // Rows (0, 0), (0, 9), (2, 0), (2, 0) end at 10, 20, 40, 40. Root: 110 / 4 = 27.5, second node: 15.
        var ways = new TreeWays(Tree, [0, 0, 0, 9, 2, 0, 2, 0], 2);
        var moves = new double[2];

        var roots = ways.Add([0, 9], 1, [0, 1], moves);

        Assert.Equal(27.5, roots);
        Assert.Equal([15 - 27.5, 20 - 15], moves);
    }

    [Fact]
    public void Weight_scales_all_and_places_add_up()
    {
        var ways = new TreeWays(Tree, [0, 0, 0, 9, 2, 0, 2, 0], 2);
        var moves = new double[1];

        var roots = ways.Add([2, 3], 0.5, [0, 0], moves);

        Assert.Equal(20, roots + moves[0]);
    }

    [Fact]
    public void Node_that_nobody_passes_is_worth_the_mean_of_its_two()
    {
        // Both rows go right at the root: 40. The second node is (10 + 20) / 2.
        var ways = new TreeWays(Tree, [2, 0, 2, 0], 2);
        var moves = new double[2];

        Assert.Equal(40, ways.Add([0, 0], 1, [0, 1], moves));
        Assert.Equal([15 - 40, 10 - 15], moves);
    }

    [Fact]
    public void Tree_of_one_leaf_is_all_root()
    {
        var ways = new TreeWays(new BoostedTrees([([], [], [], [], [7])]), [1, 1], 2);
        var moves = new double[2];

        Assert.Equal(7, ways.Add([1, 1], 1, [0, 1], moves));
        Assert.Equal([0, 0], moves);
    }

    [Fact]
    public void Roots_and_moves_sum_to_the_answer_of_grown_trees()
    {
        var random = new Random(51);
        var features = Enumerable.Range(0, 6000).Select(_ => random.NextDouble()).ToArray();
        var target = Enumerable.Range(0, 2000).Select(i => features[3 * i] > 0.5 ? features[(3 * i) + 1] : -features[(3 * i) + 2]).ToArray();
        var trees = TreeTrainer.Grow(features, 3, target, [.. Enumerable.Repeat(1.0, 2000)], CancellationToken.None)!;
        var ways = new TreeWays(trees, features, 3);

        for (var i = 0; i < 2000; i += 13)
        {
            var moves = new double[3];
            var row = features.AsSpan(3 * i, 3);
            Assert.Equal(trees.Of(row), ways.Add(row, 1, [0, 1, 2], moves) + moves.Sum(), 1e-9);
        }
    }
}
