using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Contract;
using AiReactivator.Web.Formatting;
using AiReactivator.Web.Runs;
using AiReactivator.Web.Worker;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Check;

/// <summary>«Проверка файла»: what was read, what is to decide, what it costs, and «Склейка». While the file goes round again, the figures before stay.</summary>
public sealed partial class CheckView
{
    private FileCheck? check;
    private GluingCourt? court;
    private RunFailure? failure;
    private RunResults? loaded;
    private CourtList? shown;
    private ElementReference heading;
    private bool focus;
    private bool came;

    /// <summary>With the result: nothing can be changed any more.</summary>
    [Parameter]
    public bool ReadOnly { get; set; }

    [Inject]
    private ITab Tab { get; set; } = default!;

    private int Remarked => check is null ? 0 : check.Intake.RowsRejected + check.RowsRepaired;

    private string Again => Session switch
    {
        { Reading: { } share } => Loc["Again.Reading", Share.Whole(share)],
        { Upload: { } sent } and { Run: null } => Loc["Again.Sending", Share.Whole(sent)],
        _ => Loc["Again.Counting"],
    };

    protected override Task OnInitializedAsync() => FetchAsync();

    protected override void OnSessionChanged()
    {
        if (!ReadOnly && Session.CanDecide && !ReferenceEquals(loaded, Session.Results))
        {
            _ = InvokeAsync(FetchAsync);
        }

        base.OnSessionChanged();
    }

    /// <summary>What was pressed is gone with its view, or with the reading before; the keyboard goes on at the heading.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (came && !ReadOnly)
        {
            came = false;
            await Tab.FocusHeadingAsync();
        }

        if (focus && shown is null && !ReadOnly && Session.File is not { Good: false })
        {
            focus = false;
            await heading.FocusAsync();
        }
    }

    private void Show(CourtList? list) => (shown, focus) = (list, list is null);

    /// <summary>A decision of «Склейка» changed the counts.</summary>
    private async Task ReloadAsync(GluingCourt after)
    {
        court = after;
        await FetchAsync();
    }

    private Task AgainAsync()
    {
        failure = null;
        return FetchAsync();
    }

    private async Task FetchAsync()
    {
        if (Session.Results is not { } results)
        {
            return;
        }

        loaded = results;
        try
        {
            var nextCheck = await results.CheckAsync();
            check = ReferenceEquals(loaded, results) ? nextCheck ?? check : check;
            came = true;
            StateHasChanged();
            var nextCourt = await results.CourtAsync();
            if (ReferenceEquals(loaded, results))
            {
                court = nextCourt ?? court;
                failure = nextCheck is null || nextCourt is null ? new(Failures.RunLost, "", []) : null;
                Session.Adopt(nextCheck, nextCourt);
            }
        }
        catch (WorkerException refused)
        {
            (failure, loaded) = (refused.Failure, null);
        }

        StateHasChanged();
    }
}
