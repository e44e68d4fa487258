using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Dashboards.Sales;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Contract;
using AiReactivator.Web.Components.Shared;
using AiReactivator.Web.Formatting;
using AiReactivator.Web.Runs;
using AiReactivator.Web.Worker;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Sales;

/// <summary>«Таблица для прозвона»: filtered, sorted and paged by the Worker, searched by contact in the tab.</summary>
public sealed partial class CallTable : IDisposable
{
    private ClientQuery query = new();
    private ClientPage? page;
    private CallFilters? filters;
    private RunFailure? failure;
    private CallView view;
    private bool busy;
    private bool gone;
    private int turn;

    [Parameter, EditorRequired]
    public required SalesDashboard Data { get; set; }

    [Parameter]
    public PurchaseTiming? Timing { get; set; }

    [Parameter]
    public EventCallback<PurchaseTiming?> TimingChanged { get; set; }

    [Inject]
    private RunSession Session { get; set; } = default!;

    private IReadOnlyList<FilterOption<PurchaseTiming?>> TimingOptions =>
    [
        new(null, Loc["Filter.All"], Data.Timings.Sum(t => t.Clients)),
        .. Data.Timings
            .Where(t => t.Timing is PurchaseTiming.Now or PurchaseTiming.Overdue or PurchaseTiming.Expected
                || t is { Timing: PurchaseTiming.TooFewData, Clients: > 0 })
            .OrderBy(t => TimingGroups.Order(t.Timing))
            .Select(t => new FilterOption<PurchaseTiming?>(t.Timing, t.Timing is PurchaseTiming.TooFewData ? Loc["Filter.TooFew"] : Common[$"Timing.{t.Timing}"], t.Clients)),
    ];

    private IReadOnlyList<FilterOption<CallView>> ViewOptions =>
        [new(CallView.Forecast, Loc["View.Forecast"], null), new(CallView.Purchases, Loc["View.Purchases"], null)];

    private int Horizon => Data.Trust.HorizonDays;

    private string How => Data.Trust switch
    {
        { Personal: true } => $"{Loc["Calls.How"]} {Loc["Calls.How.Forecast", Days]}",
        { ByCycle: true } => $"{Loc["Calls.How"]} {Loc["Calls.How.Cycle"]}",
        _ => Loc["Calls.How"],
    };

    private string Method => Data.Trust.Personal ? $"{Loc["Calls.Method"]}\n{Loc["Calls.Method.Forecast", Days]}" : Loc["Calls.Method"];

    private string Days => Plural.Of(Horizon, Common["Days"]);

    /// <summary>What stands between the user and a forecast that can be believed.</summary>
    private string? Doubt => Data.Trust switch
    {
        { State: ForecastState.Tested, Reliable: true } => null,
        { Personal: true, Reliable: false } => Common["Unreliable"].Value,
        { State: ForecastState.CannotTell } => Loc["Doubt.CannotTell"].Value,
        { State: var state, Reason: var reason } => Loc[$"Doubt.{state}.{reason}"].Value,
    };

    public void Dispose()
    {
        gone = true;
        Session.SearchChanged -= OnSearch;
    }

    protected override void OnInitialized()
    {
        page = Data.FirstPage;
        Session.SearchChanged += OnSearch;
    }

    /// <summary>As it was left; only the search begins anew, with its box.</summary>
    protected override Task OnInitializedAsync() =>
        Session.Results?.Calls is { } left ? AskAsync(left with { Clients = null, Skip = 0 }) : Task.CompletedTask;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            filters = await CallFilters.CountAsync(Session, Data, Loc, Common);
            if (!gone)
            {
                StateHasChanged();
            }
        }
    }

    /// <summary>The filter by timing is set here or by the widget above.</summary>
    protected override Task OnParametersSetAsync()
    {
        IReadOnlyList<PurchaseTiming> wanted = Timing is { } timing ? [timing] : [];
        return query.Timings.SequenceEqual(wanted) ? Task.CompletedTask : AskAsync(query with { Timings = wanted, Skip = 0 });
    }

    private void OnSearch(IReadOnlyList<int>? found) => _ = InvokeAsync(() => AskAsync(query with { Clients = found, Skip = 0 }));

    private Task ChooseTimingAsync(PurchaseTiming? timing) => TimingChanged.InvokeAsync(timing);

    private Task ChooseRiskAsync(RiskLevel? risk) => AskAsync(query with { Risks = risk is { } one ? [one] : [], Skip = 0 });

    private Task ChooseActivityAsync(Activity? activity) => AskAsync(query with { Activities = activity is { } one ? [one] : [], Skip = 0 });

    private Task ChooseStageAsync(LifecycleStage? stage) => AskAsync(query with { Stages = stage is { } one ? [one] : [], Skip = 0 });

    private Task ChooseLetterAsync(char? letter) => AskAsync(query with { Abc = letter?.ToString() ?? "", Skip = 0 });

    private Task GoAsync(int skip) => AskAsync(query with { Skip = skip });

    private async Task ResetAsync()
    {
        query = new ClientQuery { Sort = query.Sort, Descending = query.Descending, Clients = query.Clients };
        await TimingChanged.InvokeAsync(null);
        await AskAsync(query);
    }

    /// <summary>A second click turns the order round.</summary>
    private Task SortAsync(CallColumn column)
    {
        var again = query.Sort == column.Sort;
        return AskAsync(query with { Sort = column.Sort!.Value, Descending = again ? !query.Descending : column.LargestFirst, Skip = 0 });
    }

    private async Task AskAsync(ClientQuery wanted)
    {
        var mine = ++turn;
        (query, busy, failure) = (wanted, true, null);
        if (Session.Results is { } results)
        {
            results.Calls = wanted;
        }

        try
        {
            var answer = await Session.QueryAsync(wanted);
            if (mine == turn)
            {
                page = answer ?? page;
            }
        }
        catch (WorkerException refused)
        {
            failure = refused.Failure;
        }

        busy = mine != turn && busy;
        StateHasChanged();
    }

    private string? AriaSort(CallColumn column) =>
        column.Sort is null ? null
        : query.Sort != column.Sort ? "none"
        : column.Sort is ClientSort.CallOrder ? "other"
        : query.Descending ? "descending" : "ascending";

    private string Arrow(CallColumn column) =>
        column.Sort is null || query.Sort != column.Sort || column.Sort is ClientSort.CallOrder ? "" : query.Descending ? " ↓" : " ↑";

    /// <summary>«Риск» says which: by probability or by cycle.</summary>
    private string Heading(CallColumn column) =>
        Loc[column.Sort is ClientSort.Risk && Data.Trust.ByCycle ? "Column.Risk.Cycle" : $"Column.{column.Name}", Horizon];

    /// <summary>The short formula of a column whose figure is estimated.</summary>
    private string? Hint(CallColumn column) =>
        column is { View: CallView.Forecast } ? Loc[$"Hint.{(column.Sort is ClientSort.Risk && Data.Trust.ByCycle ? "Cycle" : column.Name)}", Days].Value : null;
}
