using AiReactivator.Contract;
using AiReactivator.Web.Components.Account;
using AiReactivator.Web.Components.Check;
using AiReactivator.Web.Formatting;
using AiReactivator.Web.Worker;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Run;

/// <summary>What stopped, what it means for money, the one thing to do, the code for support.</summary>
public sealed partial class FailedScreen
{
    /// <summary>Each row was read and refused: the same file again would come to the same.</summary>
    private const string NoValidRows = "E_NO_VALID_ROWS";

    private bool busy;

    /// <summary>The check of a file that one answer would mend.</summary>
    private FileCheck? asks;

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

    private bool NothingAccepted => HasIntake && Failure is { Code: NoValidRows };

    protected override async Task OnInitializedAsync()
    {
        if (!NothingAccepted || Session.Results is not { } results)
        {
            return;
        }

        try
        {
            asks = await results.CheckAsync() is { } check && AmountQuestion.Rows(check) > 0 ? check : null;
        }
        catch (WorkerException)
        {
            // The screen says what happened without it.
        }
    }

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
