using AiReactivator.Contract;

namespace AiReactivator.Web.Runs;

/// <summary>What the page of the run shows.</summary>
public enum RunPhase
{
    /// <summary>Nothing runs: the start screen.</summary>
    Start,

    /// <summary>Sending, waiting, computing.</summary>
    Running,

    /// <summary>The run waits for the user.</summary>
    Deciding,

    /// <summary>It stopped, with a reason.</summary>
    Failed,

    /// <summary>«Анализ завершён».</summary>
    Finished,
}

internal static class RunPhases
{
    public static RunPhase Of(RunSnapshot snapshot) => snapshot.State switch
    {
        RunState.AwaitingDecision => RunPhase.Deciding,
        RunState.Failed => RunPhase.Failed,
        RunState.Completed => RunPhase.Finished,
        RunState.Cancelled or RunState.Wiped => RunPhase.Start,
        _ => RunPhase.Running,
    };
}
