using AiReactivator.Contract;

namespace AiReactivator.Web.Runs;

/// <summary>What the page of the run shows.</summary>
public enum RunPhase
{
    /// <summary>Nothing runs: the start screen.</summary>
    Start,

    /// <summary>Sending, waiting, computing.</summary>
    Running,

    /// <summary>«Проверка файла»: the run waits for a look, or the same file is read another way for it.</summary>
    Checking,

    /// <summary>The run waits for the user: the balance is too small.</summary>
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
        RunState.AwaitingDecision => IsReview(snapshot) ? RunPhase.Checking : RunPhase.Deciding,
        RunState.Failed => RunPhase.Failed,
        RunState.Completed => RunPhase.Finished,
        RunState.Cancelled or RunState.Wiped => RunPhase.Start,
        _ => RunPhase.Running,
    };

    /// <summary>It waits after stage 1 for «Проверка файла».</summary>
    public static bool IsReview(RunSnapshot? snapshot) => snapshot is { State: RunState.AwaitingDecision, Decision.Kind: "ReviewFile" };
}
