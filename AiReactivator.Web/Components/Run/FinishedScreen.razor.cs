using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Contract;
using AiReactivator.Web.Components.Account;
using AiReactivator.Web.Formatting;
using AiReactivator.Web.Worker;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Run;

/// <summary>«Анализ завершён».</summary>
public sealed partial class FinishedScreen
{
    private BaseCounters? counters;
    private FileCheck? check;
    private RunFailure? failure;

    [Inject]
    private AppDialogs Dialogs { get; set; } = default!;

    private string Charged => Session.Snapshot?.Charge switch
    {
        null => Spaces.Nothing,
        { Free: true } => "0",
        { } charge => Numbers.Whole(charge.Price),
    };

    private string ChargedNote => Session.Snapshot?.Charge switch
    {
        null => "",
        { Free: true } => Loc["Charged.Free"],
        { } charge when charge.Price < charge.Clients => Loc["Charged.Difference", Plural.Of(charge.Clients, Common["Clients"])],
        _ => Loc["Charged.Once"],
    };

    protected override async Task OnInitializedAsync()
    {
        try
        {
            counters = Session.Results is { } results ? (await results.OverviewAsync())?.Counters : null;
            check = Session.Results is { } known ? await known.CheckAsync() : null;
        }
        catch (WorkerException refused)
        {
            failure = refused.Failure;
        }
    }
}
