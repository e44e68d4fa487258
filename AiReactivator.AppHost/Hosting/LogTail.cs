namespace AiReactivator.AppHost.Hosting;

/// <summary>The last lines of a resource, for the dashboard and for a failed start.</summary>
internal sealed class LogTail
{
    private const int Capacity = 200;

    private readonly Queue<string> _lines = new(Capacity);
    private readonly Lock _lock = new();

    public void Add(string line)
    {
        lock (_lock)
        {
            if (_lines.Count == Capacity)
            {
                _lines.Dequeue();
            }

            _lines.Enqueue(line);
        }
    }

    public string[] Last(int count)
    {
        lock (_lock)
        {
            return _lines.TakeLast(count).ToArray();
        }
    }
}
