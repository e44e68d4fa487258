using AiReactivator.Contract;
using AiReactivator.Web.Formatting;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Run;

/// <summary>One of the three stages.</summary>
public sealed partial class RunStage
{
    private enum StageState
    {
        Waiting,
        Now,
        Done,
    }

    /// <summary>1 normalize, 2 compute and debit, 3 report.</summary>
    [Parameter, EditorRequired]
    public int Stage { get; set; }

    [Parameter, EditorRequired]
    public RunSnapshot? Snapshot { get; set; }

    /// <summary>Share of the upload sent: the first stage begins when all is there.</summary>
    [Parameter]
    public double? Upload { get; set; }

    [Parameter]
    public int? ExpectedRows { get; set; }

    private StageState State => Snapshot switch
    {
        null or { Stage: 0 } => StageState.Waiting,
        { State: RunState.Completed } => StageState.Done,
        { } at when at.Stage > Stage => StageState.Done,
        { } at when at.Stage == Stage => StageState.Now,
        _ => StageState.Waiting,
    };

    private string Css => State switch { StageState.Done => "done", StageState.Now => "now", _ => "wait" };

    private double Done => Math.Clamp(Snapshot?.StageShare ?? 0, 0, 1);

    private string Status => State switch
    {
        StageState.Done => Loc["Status.Done"],
        StageState.Now => Share.Whole(Done),
        _ => Loc["Status.Waiting"],
    };

    private IReadOnlyList<(string Name, string Value, string? Of)> Facts => (Stage, Snapshot) switch
    {
        (1, { } snapshot) => [(Loc["Fact.Rows"], Numbers.Whole(snapshot.Rows), ExpectedRows is { } all ? Loc["Fact.Of", Numbers.Whole(all)].Value : null)],
        (2, { Clients: { } clients }) => [(Loc["Fact.Clients"], Numbers.Whole(clients), null)],
        _ => [],
    };
}
