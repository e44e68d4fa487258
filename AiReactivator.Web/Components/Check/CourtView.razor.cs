using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Contract;
using AiReactivator.Web.Components.Shared;
using AiReactivator.Web.Formatting;
using AiReactivator.Web.Runs;
using AiReactivator.Web.Worker;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Check;

/// <summary>«Склейка» as a court: what was glued and by what. Each decision glues again at once and says what it changed.</summary>
public sealed partial class CourtView
{
    private CourtList list;
    private ElementReference heading;
    private RunFailure? failure;
    private string? news;
    private bool busy;

    [Parameter, EditorRequired]
    public required GluingCourt Court { get; set; }

    /// <summary>The list to begin with.</summary>
    [Parameter]
    public CourtList First { get; set; }

    /// <summary>After the calculation the court only shows.</summary>
    [Parameter]
    public bool ReadOnly { get; set; }

    /// <summary>1 on a page of its own, 3 inside a dialog.</summary>
    [Parameter]
    public int Heading { get; set; } = 1;

    [Parameter]
    public EventCallback OnBack { get; set; }

    /// <summary>Rows were glued another way.</summary>
    [Parameter]
    public EventCallback<GluingCourt> OnChanged { get; set; }

    [Inject]
    private RunSession Session { get; set; } = default!;

    [Inject]
    private ITab Tab { get; set; } = default!;

    private string Title => Loc["Court.Title", Plural.Of(Court.Rows, Common["Rows"]), Plural.Of(Court.Glued.Clients, Common["Clients"])];

    private string? Price => Session.Snapshot switch
    {
        { Decision.Price: var price } => Loc["Court.Charge", Numbers.Whole(price)].Value,
        { Charge: { Captured: true, Price: var price } } => Loc["Court.Charged", Numbers.Whole(price)].Value,
        _ => null,
    };

    private IReadOnlyList<FilterOption<CourtList>> Lists =>
    [
        new(CourtList.Names, Loc["Court.Names"], Court.SeveralNamesCount),
        new(CourtList.Large, Loc["Court.Large"], Court.LargeCount),
        new(CourtList.Shared, Loc["Court.Shared"], Court.SharedCount),
        .. ReadOnly ? Array.Empty<FilterOption<CourtList>>() : [new(CourtList.Join, Loc["Court.Join"])],
    ];

    protected override void OnInitialized() => list = First is CourtList.Join && ReadOnly ? CourtList.Names : First;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await heading.FocusAsync();
        }
    }

    private void Choose(CourtList chosen) => list = chosen;

    private Task EditAsync(GluingEdit edit) => ChangeAsync(() => Session.GlueAsync(Court.Rules, Court.Rules.With(edit)));

    private Task TakeBackAsync(GluingEdit edit) => ChangeAsync(() => Session.GlueAsync(Court.Rules, Court.Rules.Without(edit)));

    private Task SetThresholdsAsync((int Partners, int Names) wanted) =>
        ChangeAsync(() => Session.GlueAsync(Court.Rules, Court.Rules with { SharedPartners = wanted.Partners, SharedNames = wanted.Names }));

    private Task UndoAsync() => ChangeAsync(Session.UndoGluingAsync);

    private async Task ChangeAsync(Func<Task<GluingCourt?>> change)
    {
        if (busy)
        {
            return;
        }

        (busy, failure) = (true, null);
        var before = Court.Glued;
        try
        {
            if (await change() is { } after)
            {
                news = CheckWords.Change(before, after.Glued, Loc, Common);
                await OnChanged.InvokeAsync(after);
            }
        }
        catch (WorkerException refused)
        {
            (failure, news) = (refused.Failure, null);
        }

        busy = false;
        StateHasChanged();
        await Tab.FocusHeadingAsync();
    }
}
