using AiReactivator.Contract;

namespace AiReactivator.Worker.Runs;

/// <summary>Which state may follow which. Everything else is refused, so that two who change a run at once cannot tear it.</summary>
internal static class RunStateTable
{
    private static readonly Dictionary<RunState, RunState[]> Next = new()
    {
        [RunState.Created] = [RunState.Receiving, RunState.Failed, RunState.Cancelled, RunState.Wiped],
        // Back to Created where the connection broke: the tab sends again.
        [RunState.Receiving] = [RunState.Created, RunState.Queued, RunState.Failed, RunState.Cancelled, RunState.Wiped],
        // Computing straight from the queue where a decision was waited for: stage 1 is behind it.
        [RunState.Queued] = [RunState.Normalizing, RunState.Computing, RunState.AwaitingDecision, RunState.Failed, RunState.Cancelled, RunState.Wiped],
        [RunState.Normalizing] = [RunState.AwaitingDecision, RunState.Computing, RunState.Failed, RunState.Cancelled, RunState.Wiped],
        [RunState.AwaitingDecision] = [RunState.Queued, RunState.Cancelled, RunState.Wiped],
        [RunState.Computing] = [RunState.Reporting, RunState.Failed, RunState.Cancelled, RunState.Wiped],
        // No way from here to Failed: a report that fails leaves the dashboards.
        [RunState.Reporting] = [RunState.Completed, RunState.Cancelled, RunState.Wiped],
        [RunState.Completed] = [RunState.Wiped],
        [RunState.Failed] = [RunState.Wiped],
        [RunState.Cancelled] = [RunState.Wiped],
        [RunState.Wiped] = [],
    };

    public static bool Allows(RunState from, RunState to) => Next[from].AsSpan().Contains(to);

    /// <summary>Nothing more will happen, and no data is held.</summary>
    public static bool IsOver(RunState state) => state is RunState.Cancelled or RunState.Failed or RunState.Wiped;

    /// <summary>Holds one of the places for runs that compute.</summary>
    public static bool IsWorking(RunState state) => state is RunState.Normalizing or RunState.Computing or RunState.Reporting;
}
