using AiReactivator.Analytics.Intake;
using AiReactivator.Contract;
using AiReactivator.Web.Formatting;
using AiReactivator.Web.Runs;
using AiReactivator.Web.Worker;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Check;

/// <summary>«Строки»: read = accepted + accepted with a remark + rejected, and each row that has one, by pages.</summary>
public sealed partial class RowsCard
{
    private const int Take = 50;

    private RemarkCount? chosen;
    private RemarkPage? page;
    private RunFailure? failure;
    private int skip;
    private int turn;
    private bool busy;

    [Parameter, EditorRequired]
    public required FileCheck Check { get; set; }

    [Parameter]
    public bool ReadOnly { get; set; }

    [Inject]
    private RunSession Session { get; set; } = default!;

    private IntakeReport Intake => Check.Intake;

    private string Sum => Intake.TotalRefunds < 0
        ? Loc["Rows.SumRefunds", Money.Exact(-Intake.TotalRefunds)]
        : Loc["Rows.Sum"];

    private (int Rows, string Css)[] Parts =>
        [(Intake.RowsAccepted - Check.RowsRepaired, "p1"), (Check.RowsRepaired, "p2"), (Intake.RowsRejected, "p3")];

    protected override Task OnInitializedAsync() => Check.Remarks.Count > 0 ? AskAsync() : Task.CompletedTask;

    private string Pressed(RemarkCount? remark) => chosen == remark ? "true" : "false";

    private Task ChooseAsync(RemarkCount? remark)
    {
        (chosen, skip) = (remark, 0);
        return AskAsync();
    }

    private Task GoAsync(int to)
    {
        skip = to;
        return AskAsync();
    }

    private async Task AskAsync()
    {
        var mine = ++turn;
        (busy, failure) = (true, null);
        try
        {
            var answer = await Session.RemarksAsync(chosen?.Rejected, chosen?.Code, skip, Take);
            page = mine == turn ? answer ?? page : page;
        }
        catch (WorkerException refused)
        {
            failure = mine == turn ? refused.Failure : failure;
        }

        busy = busy && mine != turn;
    }
}
