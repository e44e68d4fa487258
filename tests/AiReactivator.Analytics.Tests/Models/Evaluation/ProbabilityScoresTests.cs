using AiReactivator.Analytics.Models.Evaluation;

namespace AiReactivator.Analytics.Tests.Models.Evaluation;

public sealed class ProbabilityScoresTests
{
    [Fact]
    public void Log_loss_is_the_surprise_of_the_fact() =>
        Assert.Equal(-(Math.Log(0.8) + Math.Log(0.75)) / 2, ProbabilityScores.LogLoss([0.8, 0.25], [true, false])!.Value, 1e-15);

    [Fact]
    public void Failed_certainty_costs_much_but_not_infinitely() =>
        Assert.Equal(-Math.Log(1e-6), ProbabilityScores.LogLoss([0, 1], [true, false])!.Value, 1e-9);

    [Fact]
    public void Brier_is_the_mean_square() => Assert.Equal((0.04 + 0.0625 + 1) / 3, ProbabilityScores.Brier([0.8, 0.25, 1], [true, false, false])!.Value, 1e-15);

    [Fact]
    public void Nobody_has_no_score()
    {
        Assert.Null(ProbabilityScores.Brier([], []));
        Assert.Null(ProbabilityScores.LogLoss([], []));
    }
}
