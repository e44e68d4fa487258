using AiReactivator.Analytics.Models;

namespace AiReactivator.Analytics.Tests.Models;

public sealed class RepeatHistoryTests
{
    [Theory]
    [InlineData(-1, 0, 1)]
    [InlineData(1, -1, 1)]
    [InlineData(1, 2, 1)]
    public void Impossible_history_cannot_be_made(int repeats, int lastDay, int age) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RepeatHistory(repeats, lastDay, age));
}
