using AiReactivator.Contract;
using AiReactivator.Worker.Runs;
using static AiReactivator.Contract.RunState;

namespace AiReactivator.Worker.Tests.Runs;

public sealed class RunStateTableTests
{
    /// <summary>Written out once more, as a person would say it.</summary>
    private static readonly HashSet<(RunState, RunState)> Allowed =
    [
        (Created, Receiving), (Created, Failed), (Created, Cancelled), (Created, Wiped),
        (Receiving, Created), (Receiving, Queued), (Receiving, Failed), (Receiving, Cancelled), (Receiving, Wiped),
        (Queued, Normalizing), (Queued, Computing), (Queued, AwaitingDecision), (Queued, Failed), (Queued, Cancelled), (Queued, Wiped),
        (Normalizing, Computing), (Normalizing, AwaitingDecision), (Normalizing, Failed), (Normalizing, Cancelled), (Normalizing, Wiped),
        (AwaitingDecision, Queued), (AwaitingDecision, Cancelled), (AwaitingDecision, Wiped),
        (Computing, Reporting), (Computing, Failed), (Computing, Cancelled), (Computing, Wiped),
        (Reporting, Completed), (Reporting, Cancelled), (Reporting, Wiped),
        (Completed, Wiped), (Failed, Wiped), (Cancelled, Wiped),
    ];

    public static TheoryData<RunState, RunState> Pairs()
    {
        var pairs = new TheoryData<RunState, RunState>();
        foreach (var from in Enum.GetValues<RunState>())
        {
            foreach (var to in Enum.GetValues<RunState>())
            {
                pairs.Add(from, to);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Each_change_is_allowed_or_refused_as_written(RunState from, RunState to) =>
        Assert.Equal(Allowed.Contains((from, to)), RunStateTable.Allows(from, to));

    [Fact]
    public void Every_state_can_be_wiped_and_nothing_follows_it()
    {
        foreach (var state in Enum.GetValues<RunState>())
        {
            Assert.Equal(state != Wiped, RunStateTable.Allows(state, Wiped));
            Assert.False(RunStateTable.Allows(Wiped, state));
        }
    }
}
