using AiReactivator.Analytics.Pipeline;
using AiReactivator.Worker.Runs;

namespace AiReactivator.Worker.Progress;

/// <summary>Carries the progress of a stage into the run: never backwards, and with an estimate of the time left.</summary>
internal sealed class RunProgress(Run run, RunStage stage, TimeProvider clock) : IProgress<StageProgress>
{
    private static readonly TimeSpan Finest = TimeSpan.FromMilliseconds(50);

    private readonly long begun = clock.GetTimestamp();
    private long last = long.MinValue;

    public void Report(StageProgress value)
    {
        var now = clock.GetTimestamp();
        if (value.Share < 1 && last != long.MinValue && clock.GetElapsedTime(last, now) < Finest)
        {
            return;
        }

        last = now;
        var share = Math.Clamp(value.Share, 0, 1);
        var left = TimeLeft.Seconds(stage, share, clock.GetElapsedTime(begun, now));
        run.TryChange(snapshot => snapshot.Stage != (int)stage || !RunStateTable.IsWorking(snapshot.State)
            ? snapshot
            : snapshot with
            {
                StageShare = Math.Max(snapshot.StageShare, share),
                Rows = Math.Max(snapshot.Rows, value.Rows),
                Clients = value.Clients ?? snapshot.Clients,
                SecondsLeft = left,
            });
    }
}
