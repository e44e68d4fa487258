namespace AiReactivator.Analytics.Clients.Gluing.Court;

/// <summary>The biggest of many, and how many there were; of equals those of lower number.</summary>
internal sealed class Biggest(int most)
{
    private readonly PriorityQueue<int, (long Weight, int Number)> queue = new();

    /// <summary>All that were added.</summary>
    public int Count { get; private set; }

    public void Add(int number, long weight)
    {
        Count++;
        if (queue.Count < most)
        {
            queue.Enqueue(number, (weight, -number));
        }
        else
        {
            queue.EnqueueDequeue(number, (weight, -number));
        }
    }

    /// <summary>The biggest first.</summary>
    public int[] ToArray()
    {
        var numbers = new int[queue.Count];
        for (var i = numbers.Length - 1; i >= 0; i--)
        {
            numbers[i] = queue.Dequeue();
        }

        return numbers;
    }
}
