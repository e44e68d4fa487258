using AiReactivator.Worker.Runs;

namespace AiReactivator.Worker.Tests.Runs;

public sealed class FairQueueTests
{
    private readonly FairQueue<string> queue = new();
    private readonly Dictionary<string, int> working = [];

    [Fact]
    public void One_account_is_served_in_its_order()
    {
        Add("a1", "a2", "a3");
        Assert.Equal(["a1", "a2", "a3"], TakeAll());
    }

    [Fact]
    public void Ten_of_one_account_do_not_keep_another_waiting()
    {
        Add("a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "a10");
        Assert.Equal("a1", Take());
        Assert.Equal("a2", Take());
        Add("b1");
        Assert.Equal("b1", Take());
        Assert.Equal("a3", Take());
    }

    [Fact]
    public void Accounts_take_turns()
    {
        Add("a1", "a2", "a3", "b1", "b2", "c1");
        Assert.Equal(["a1", "b1", "c1", "a2", "b2", "a3"], TakeAll());
    }

    [Fact]
    public void Account_that_computes_nothing_goes_first()
    {
        Add("a1", "b1");
        working["a"] = 1;
        Assert.Equal("b1", Take());
    }

    [Fact]
    public void Order_shown_is_the_order_served()
    {
        var random = new Random(7);
        for (var i = 0; i < 60; i++)
        {
            Add($"{(char)('a' + random.Next(5))}{i}");
            if (random.Next(4) == 0)
            {
                Take();
            }
        }

        var shown = queue.InOrder(Working);
        Assert.Equal(queue.Count, shown.Count);
        Assert.Equal(shown, TakeAll());
    }

    [Fact]
    public void Removed_is_not_served()
    {
        Add("a1", "a2");
        Assert.True(queue.Remove("a1"));
        Assert.False(queue.Remove("a1"));
        Assert.Equal(["a2"], TakeAll());
    }

    private void Add(params string[] items) => Array.ForEach(items, item => queue.Add(item[..1], item));

    private string Take() => queue.TryTake(out var item, Working) ? item : "nobody";

    private List<string> TakeAll()
    {
        var all = new List<string>();
        while (queue.TryTake(out var item, Working))
        {
            all.Add(item);
        }

        return all;
    }

    private int Working(string account) => working.GetValueOrDefault(account);
}
