using AiReactivator.Analytics.Models.Evaluation;

namespace AiReactivator.Analytics.Tests.Models.Evaluation;

public sealed class RankingScoresTests
{
    [Fact]
    public void Auc_counts_the_pairs_in_order()
    {
        // Pairs (buyer, other): .8>.4, .8>.1, .3<.4, .3>.1: three of four.
        Assert.Equal(0.75, RankingScores.Auc([0.8, 0.4, 0.3, 0.1], [true, false, true, false]));
    }

    [Fact]
    public void Equal_probabilities_count_half()
    {
        // .5>.2, .5=.5, .2<.5, .2=.2: 1 + ½ + 0 + ½ of four.
        Assert.Equal(0.5, RankingScores.Auc([0.5, 0.5, 0.2, 0.2], [true, false, true, false]));
        Assert.Equal(0.5, RankingScores.Auc([0.1, 0.1, 0.1], [true, false, false]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Without_both_kinds_there_is_no_auc(bool all) => Assert.Null(RankingScores.Auc([0.2, 0.4], [all, all]));

    [Fact]
    public void Error_of_auc_is_that_of_Hanley_and_McNeil()
    {
        // A = 0.75: Q1 = .6, Q2 = 9/14; ((3/16) + 9(.6 − 9/16) + 19(9/14 − 9/16)) / 200.
        Assert.Equal(Math.Sqrt((0.1875 + (9 * 0.0375) + (19 * (9 / 14.0 - 0.5625))) / 200), RankingScores.AucError(0.75, 10, 20), 1e-12);
    }

    [Fact]
    public void Columns_of_different_length_are_refused() => Assert.Throws<ArgumentException>(() => RankingScores.Auc([0.5], [true, false]));

    [Fact]
    public void Promise_of_equal_probabilities_is_chance_and_of_certain_ones_is_all()
    {
        Assert.Equal(0.5, RankingScores.PromisedAuc([0.3, 0.3, 0.3])!.Value, 1e-12);
        Assert.Equal(1, RankingScores.PromisedAuc([0, 0, 1])!.Value, 1e-12);
        Assert.Null(RankingScores.PromisedAuc([0, 0]));
    }

    [Fact]
    public void Promise_is_the_mean_over_all_pairs()
    {
        double[] p = [0.1, 0.4, 0.4, 0.8];
        var (ordered, pairs) = (0.0, 0.0);
        for (var i = 0; i < p.Length; i++)
        {
            for (var j = 0; j < p.Length; j++)
            {
                var weight = i == j ? 0 : p[i] * (1 - p[j]);
                (ordered, pairs) = (ordered + (weight * (p[i] > p[j] ? 1 : p[i] == p[j] ? 0.5 : 0)), pairs + weight);
            }
        }

        Assert.Equal(ordered / pairs, RankingScores.PromisedAuc(p)!.Value, 1e-12);
    }
}
