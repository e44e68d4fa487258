using AiReactivator.Analytics.Metrics;

namespace AiReactivator.Analytics.Tests.Metrics;

public sealed class BaseCycleTests
{
    [Fact]
    public void Five_own_cycles_and_ninety_days_give_the_median()
    {
        var cycle = BaseCycle.Measure(Cycles(10, 20, 30, 40, 90).Build(), usualCycleDays: 7);

        Assert.Equal(new BaseCycle(30, BaseCycleSource.Measured, 90), cycle);
    }

    [Fact]
    public void An_even_number_of_cycles_gives_the_middle_of_the_two()
    {
        var cycle = BaseCycle.Measure(Cycles(10, 20, 30, 41, 50, 90).Build(), usualCycleDays: null);

        Assert.Equal(35.5, cycle.Days);
    }

    [Fact]
    public void Four_cycles_are_too_few()
    {
        Assert.Equal(new BaseCycle(7, BaseCycleSource.User, 90), BaseCycle.Measure(Cycles(10, 20, 30, 90).Build(), usualCycleDays: 7));
    }

    [Fact]
    public void Eighty_nine_days_of_history_are_too_few()
    {
        Assert.Equal(new BaseCycle(90, BaseCycleSource.Default, 89), BaseCycle.Measure(Cycles(10, 20, 30, 40, 89).Build(), usualCycleDays: null));
    }

    [Fact]
    public void Purchases_of_one_day_are_no_cycle()
    {
        var clients = Cycles(10, 20, 30, 90).Bought(1, 5, 5).Build();

        Assert.Equal(BaseCycleSource.Default, BaseCycle.Measure(clients, usualCycleDays: 0).Source);
    }

    /// <summary>Clients who bought today and so many days ago.</summary>
    static TestBase Cycles(params int[] days)
    {
        var clients = new TestBase();
        foreach (var day in days)
        {
            clients.Bought(1, day, 0);
        }

        return clients;
    }
}
