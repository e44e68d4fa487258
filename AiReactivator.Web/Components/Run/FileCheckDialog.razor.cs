using AiReactivator.Analytics.Intake;
using AiReactivator.Contract;
using AiReactivator.Web.Runs;
using AiReactivator.Web.Worker;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Run;

/// <summary>«Проверка файла»: read = accepted + rejected, and why a row was left out.</summary>
public sealed partial class FileCheckDialog
{
    private const int MostShown = 200;

    private IntakeReport? intake;
    private RunFailure? failure;

    [Inject]
    private RunSession Session { get; set; } = default!;

    [Inject]
    private ITab Tab { get; set; } = default!;

    private string DateSource => intake?.AnalysisDateSource is { } source ? Loc[$"DateSource.{source}"] : "";

    /// <summary>All of them: the table shows the first only.</summary>
    private Task SaveRejectedAsync() => Tab.SaveRejectedAsync(RejectedRows.Of(intake!.RowErrors));

    protected override async Task OnInitializedAsync()
    {
        try
        {
            intake = Session.Results is { } results ? await results.IntakeAsync() : null;
            failure = intake is null ? new(Failures.RunLost, "", []) : null;
        }
        catch (WorkerException refused)
        {
            failure = refused.Failure;
        }
    }
}
