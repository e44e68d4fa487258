using AiReactivator.Contract;
using AiReactivator.Web.Components.Account;
using AiReactivator.Web.Formatting;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Run;

/// <summary>What stopped, what it means for money, the one thing to do, the code for support.</summary>
public sealed partial class FailedScreen
{
    private bool busy;

    [Inject]
    private AppDialogs Dialogs { get; set; } = default!;

    private RunFailure? Failure => Session.Trouble ?? Session.Snapshot?.Failure;

    /// <summary>Where the results were handed over before they were lost, the balance was charged, and that is said.</summary>
    private string? MoneyNote => Session.Snapshot switch
    {
        { Charge.Captured: true } => Loc["AlreadyCharged"].Value,
        _ when Failure is { } failure && FailureText.Of(failure.Code, failure.Arguments).Remedy.Contains(Loc["NothingCharged"], StringComparison.Ordinal) => null,
        _ => Loc["NothingCharged"].Value,
    };

    /// <summary>The file was read through before it was refused: the rows are worth a look.</summary>
    private bool HasIntake => Session is { Trouble: null, Snapshot.State: RunState.Failed };

    private async Task ResendAsync()
    {
        busy = true;
        await Session.ResendAsync();
        busy = false;
    }

    private static string Css(RunSnapshot snapshot, int stage) => stage < snapshot.Stage ? "ok" : stage == snapshot.Stage ? "bad" : "";

    private string Status(RunSnapshot snapshot, int stage) =>
        stage < snapshot.Stage ? Loc["Status.Done"]
        : stage == snapshot.Stage ? Loc["Status.Stopped", Share.Whole(snapshot.StageShare)]
        : Loc["Status.NotBegun"];
}
