using AiReactivator.Worker.Runs;

namespace AiReactivator.Worker.Progress;

/// <summary>Estimates the rest of a run from the pace of the stage under way.</summary>
internal static class TimeLeft
{
    private const double LeastShare = 0.02;

    private static readonly TimeSpan LeastTime = TimeSpan.FromMilliseconds(500);

    /// <returns>Null while too little is done to tell.</returns>
    public static int? Seconds(RunStage stage, double share, TimeSpan elapsed)
    {
        if (share < LeastShare || elapsed < LeastTime)
        {
            return null;
        }

        var whole = elapsed.TotalSeconds / share;
        var later = Weight(stage) > 0 ? Later(stage) / Weight(stage) : 0;
        return (int)Math.Ceiling((whole * (1 - share)) + (whole * later));
    }

    /// <summary>How the stages of a large base relate in time; only their proportion matters.</summary>
    private static double Weight(RunStage stage) => stage switch
    {
        RunStage.Normalize => 6,
        RunStage.Compute => 3,
        _ => 1,
    };

    private static double Later(RunStage stage) => stage switch
    {
        RunStage.Normalize => Weight(RunStage.Compute) + Weight(RunStage.Report),
        RunStage.Compute => Weight(RunStage.Report),
        _ => 0,
    };
}
