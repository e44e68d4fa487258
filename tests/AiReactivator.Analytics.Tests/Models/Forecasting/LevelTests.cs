using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Tests.Models.Forecasting;

public sealed class LevelTests
{
    const int Window = 90;
    const int Year = 365;

    [Fact]
    public void Without_cuts_the_models_are_believed() => Assert.Equal(0, Level());

    [Fact]
    public void One_cut_is_about_half_believed() =>
        Assert.InRange(Level((Window, 1.5)), Math.Log(1.5) * 0.4, Math.Log(1.5) * 0.75);

    [Fact]
    public void A_cut_that_chance_alone_explains_is_not_believed()
    {
        var sign = new LevelSign(-Window, Math.Log(1.5), Noise: 4);

        Assert.InRange(LevelForecast.Of([sign], day: 0, Window), 0, 0.02);
    }

    [Fact]
    public void Cuts_that_agree_are_believed_more_than_one() =>
        Assert.True(Level((Window, 1.5), (135, 1.5), (180, 1.5)) > 1.1 * Level((Window, 1.5)));

    [Fact]
    public void Cuts_that_contradict_each_other_are_believed_little() =>
        Assert.InRange(Math.Abs(Level((Window, 2), (180, 0.5))), 0, 0.15);

    [Fact]
    public void Seasons_that_repeat_outweigh_what_was_lately()
    {
        var level = Level((Window, 1.1), (135, 1.0), (180, 0.9), (Year, 1.6), (2 * Year, 1.6));

        Assert.InRange(level, 0.6 * Math.Log(1.6), Math.Log(1.6));
    }

    [Fact]
    public void Seasons_that_do_not_repeat_outweigh_nothing()
    {
        var level = Level((Window, 1.0), (135, 1.0), (180, 1.0), (Year, 1.6), (2 * Year, 0.6));

        Assert.InRange(Math.Abs(level), 0, 0.1);
    }

    [Fact]
    public void Season_of_a_window_is_not_expected_of_a_whole_year()
    {
        LevelSign[] signs = [new(-Window, 0, 0.001), new(-2 * Window, 0, 0.001), new(-Year, 0.4, 0.001), new(-2 * Year, 0.4, 0.001)];

        Assert.InRange(LevelForecast.Of(signs, 0, Window, year: true), 0, 0.5 * LevelForecast.Of(signs, 0, Window));
    }

    [Fact]
    public void Window_of_a_year_has_no_season()
    {
        LevelSign[] signs = [new(-Year, Math.Log(1.4), 0.001), new(-Year - 180, Math.Log(0.7), 0.001), new(-2 * Year, Math.Log(1.4), 0.001)];

        Assert.True(LevelForecast.Of(signs, 0, Window) > LevelForecast.Of(signs, 0, Year));
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

    static double Level(params (int Ago, double Ratio)[] cuts) =>
        LevelForecast.Of([.. cuts.Select(cut => new LevelSign(-cut.Ago, Math.Log(cut.Ratio), Noise: 0.001))], day: 0, Window);
}
