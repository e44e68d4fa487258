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
}
