using System.Runtime.CompilerServices;
using AiReactivator.Contract;
using AiReactivator.Worker.Diagnostics;
using AiReactivator.Worker.Runs;
using Microsoft.AspNetCore.SignalR;

namespace AiReactivator.Worker.Progress;

/// <summary>Sends snapshots of a run as it changes, at most five a second: changes in between are in the next one.</summary>
internal sealed class ProgressBroadcaster(
    IHubContext<ProgressHub, IProgressClient> hub,
    TimeProvider clock,
    ILogger<ProgressBroadcaster> log) : IRunObserver
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly ConditionalWeakTable<Run, Pace> paces = [];

    public void OnChanged(Run run, RunSnapshot before, RunSnapshot after)
    {
        var pace = paces.GetValue(run, static _ => new Pace());
        if (pace.TryBook(clock.GetUtcNow(), Pause, out var wait))
        {
            _ = SendLaterAsync(run, pace, wait);
        }
    }

    private async Task SendLaterAsync(Run run, Pace pace, TimeSpan wait)
    {
        try
        {
            // Never on the thread of a job, not even without a wait.
            await Task.Delay(wait, clock).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            pace.Begin();
            await hub.Clients.Group(ProgressHub.RunGroup(run.Id)).Snapshot(run.Snapshot);
        }
#pragma warning disable CA1031 // The next snapshot is whole again: one that was lost is no reason to end.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            log.PushFailed(exception.GetType().Name);
        }
    }

    /// <summary>One message booked at a time, and a pause between two.</summary>
    private sealed class Pace
    {
        private readonly Lock gate = new();
        private DateTimeOffset next;
        private bool booked;

        public bool TryBook(DateTimeOffset now, TimeSpan pause, out TimeSpan wait)
        {
            lock (gate)
            {
                wait = next > now ? next - now : TimeSpan.Zero;
                if (booked)
                {
                    return false;
                }

                next = now + wait + pause;
                return booked = true;
            }
        }

        /// <summary>From here on a change needs another message.</summary>
        public void Begin()
        {
            lock (gate)
            {
                booked = false;
            }
        }
    }
}
