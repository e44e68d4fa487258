using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Tests.Models.Forecasting;

public sealed class LevelTests
{
    [Fact]
    public void Without_cuts_the_models_are_believed() => Assert.Equal(0, Level([], []));

    [Fact]
    public void One_cut_is_half_believed() => Assert.Equal(Math.Log(1.5) / 2, Level([1.5], [false]), 1e-9);

    [Fact]
    public void Cuts_that_agree_are_believed_more_than_one()
    {
        Assert.InRange(Level([1.5, 1.5, 1.5], [false, false, false]), Math.Log(1.5) * 0.6, Math.Log(1.5) * 0.8);
    }

    [Fact]
    public void Cuts_that_contradict_each_other_leave_the_models_alone() =>
        Assert.Equal(0, Level([2, 0.5], [false, false]), 1e-9);

    [Fact]
    public void Seasons_that_repeat_outweigh_what_was_lately()
    {
        var level = Level([1.1, 1.0, 0.9, 1.6, 1.6], [false, false, false, true, true]);

        Assert.InRange(level, 0.5 * Math.Log(1.6), Math.Log(1.6));
    }

    [Theory]
    [InlineData(100, 30)]
    [InlineData(3, 2.5)]
    public void Shift_reaches_the_sum(int count, double sum)
    {
        var random = new Random(5);
        var z = Enumerable.Range(0, count).Select(_ => (random.NextDouble() * 12) - 6).ToArray();

        var shift = Levels.Shift(z, sum);

        Assert.Equal(sum, z.Sum(v => 1 / (1 + Math.Exp(-v - shift))), 1e-5);
    }

    [Fact]
    public void Sum_that_cannot_be_reached_gives_a_finite_shift()
    {
        Assert.True(double.IsFinite(Levels.Shift([0, 1], 5)));
        Assert.True(double.IsFinite(Levels.Shift([0, 1], 0)));
        Assert.Equal(0, Levels.Shift([], 1) * 0);
    }

    static double Level(double[] ratios, bool[] seasonal) =>
        LevelForecast.Of(ratios.Length, seasonal, k => ratios[k], _ => 1, _ => 0);
}
