using AiReactivator.Contract;

namespace AiReactivator.Worker.Runs;

/// <summary>How long a run stayed in each state: for the journal.</summary>
internal sealed class RunTimes(DateTimeOffset begun)
{
    private readonly Lock gate = new();
    private readonly TimeSpan[] spent = new TimeSpan[Enum.GetValues<RunState>().Length];
    private DateTimeOffset since = begun;

    public void Leave(RunState state, DateTimeOffset now)
    {
        lock (gate)
        {
            spent[(int)state] += now - since;
            since = now;
        }
    }

    public long Milliseconds(RunState state)
    {
        lock (gate)
        {
            return (long)spent[(int)state].TotalMilliseconds;
        }
    }
}
