using AiReactivator.Web.Formatting;

namespace AiReactivator.Web.Tests.Formatting;

public sealed class DatesTests
{
    [Fact]
    public void A_day_is_written_the_Russian_way() => Assert.Equal("04.05.2026", Dates.Day(new DateOnly(2026, 5, 4)));

    [Fact]
    public void No_day_is_a_dash() => Assert.Equal("—", Dates.Day(null));

    [Fact]
    public void A_moment_is_told_in_Moscow_time() =>
        Assert.Equal("25.05.2026 01:30", Dates.Moment(new DateTimeOffset(2026, 5, 24, 22, 30, 0, TimeSpan.Zero)));

    [Fact]
    public void Days_in_cells_need_no_plural() => Assert.Equal("1\u202F139\u00A0дн.", Dates.Days(1139));

    [Theory]
    [InlineData(0, "5 секунд")]
    [InlineData(47, "50 секунд")]
    [InlineData(59, "60 секунд")]
    [InlineData(60, "1 минуту")]
    [InlineData(150, "3 минуты")]
    public void Time_left_is_rounded_as_a_person_would(int seconds, string expected) =>
        Assert.Equal(expected, Duration.About(seconds, "секунду|секунды|секунд", "минуту|минуты|минут").Replace('\u00A0', ' '));
}
