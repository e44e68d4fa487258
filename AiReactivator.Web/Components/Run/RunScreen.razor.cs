using AiReactivator.Contract;
using AiReactivator.Web.Formatting;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Run;

/// <summary>The run, live: three stages, how far, how long still.</summary>
public sealed partial class RunScreen
{
    /// <summary>A screen reader that hears five figures a second hears nothing.</summary>
    private static readonly TimeSpan BetweenAnnouncements = TimeSpan.FromSeconds(5);

    private bool cancelling;
    private string announced = "";
    private long announcedAt;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    private string Heading => Session switch
    {
        { Upload: { } sent } => Loc["Heading.Upload", Share.Whole(sent)],
        { Snapshot: null or { State: RunState.Created or RunState.Receiving } } => Loc["Heading.Receiving"],
        { Snapshot: { State: RunState.Queued, QueuePlace: { } place } } => Loc["Heading.Queue", place],
        { Snapshot.SecondsLeft: { } seconds } => Loc["Heading.Left", Duration.About(seconds, Common["SecondsIn"], Common["MinutesIn"])],
        _ => Loc["Heading.Counting"],
    };

    protected override void OnInitialized()
    {
        base.OnInitialized();
        Announce();
    }

    protected override void OnSessionChanged()
    {
        if (Time.GetElapsedTime(announcedAt) >= BetweenAnnouncements)
        {
            Announce();
        }

        base.OnSessionChanged();
    }

    private void Announce() => (announced, announcedAt) = (Heading, Time.GetTimestamp());

    private async Task CancelAsync()
    {
        cancelling = true;
        await Session.CancelAsync();
        cancelling = false;
    }
}
