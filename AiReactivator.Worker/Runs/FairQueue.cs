namespace AiReactivator.Worker.Runs;

/// <summary>Who is next among those who wait: the account that computes least, then the one served longest ago; within an account the oldest.</summary>
/// <remarks>Not safe for threads at once: its owner holds a lock. Lists are short (at most <see cref="RunOptions.Total"/>).</remarks>
internal sealed class FairQueue<T>
    where T : notnull
{
    private readonly List<(string Account, T Item)> waiting = [];
    private readonly Dictionary<string, long> served = [];
    private long turn;

    public int Count => waiting.Count;

    public void Add(string account, T item) => waiting.Add((account, item));

    public bool Remove(T item) => waiting.RemoveAll(entry => entry.Item.Equals(item)) > 0;

    /// <param name="item">The next.</param>
    /// <param name="working">How many of an account are being worked on.</param>
    public bool TryTake(out T item, Func<string, int> working)
    {
        if (waiting.Count == 0)
        {
            item = default!;
            return false;
        }

        var next = Next(waiting, served, working);
        item = waiting[next].Item;
        served[waiting[next].Account] = ++turn;
        waiting.RemoveAt(next);
        if (waiting.Count == 0 && served.Count > 1000)
        {
            served.Clear();
        }

        return true;
    }

    /// <summary>All who wait, in the order in which they would be taken if nothing else happened.</summary>
    public IReadOnlyList<T> InOrder(Func<string, int> working)
    {
        var left = waiting.ToList();
        var taken = new Dictionary<string, long>(served);
        var order = new List<T>(left.Count);
        for (var later = turn + 1; left.Count > 0; later++)
        {
            var next = Next(left, taken, working);
            order.Add(left[next].Item);
            taken[left[next].Account] = later;
            left.RemoveAt(next);
        }

        return order;
    }

    private static int Next(List<(string Account, T Item)> waiting, Dictionary<string, long> served, Func<string, int> working)
    {
        var best = 0;
        for (var i = 1; i < waiting.Count; i++)
        {
            if (waiting[i].Account != waiting[best].Account && Rank(waiting[i].Account).CompareTo(Rank(waiting[best].Account)) < 0)
            {
                best = i;
            }
        }

        return best;

        (int, long) Rank(string account) => (working(account), served.GetValueOrDefault(account));
    }
}
