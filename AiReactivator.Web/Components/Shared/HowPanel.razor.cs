using AiReactivator.Analytics.Intake;
using AiReactivator.Web.Formatting;
using AiReactivator.Web.Runs;
using AiReactivator.Web.Worker;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Shared;

/// <summary>The full method of a widget, the columns it is made of, the rows left out.</summary>
public sealed partial class HowPanel
{
    private IntakeReport? intake;

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter, EditorRequired]
    public required string How { get; set; }

    [Parameter, EditorRequired]
    public required string Method { get; set; }

    [Parameter]
    public string? Columns { get; set; }

    [Inject]
    private RunSession Session { get; set; } = default!;

    private IEnumerable<string> LeftOut
    {
        get
        {
            if (intake is { } file)
            {
                yield return file.RowsRejected == 0
                    ? Common["HowLeftOut.None", Plural.Of(file.RowsTotal, Common["Rows"])]
                    : Common["HowLeftOut.Rows", Numbers.Whole(file.RowsRejected), Numbers.Whole(file.RowsTotal)];
            }

            if (Session.Results?.KnownOverview?.Counters is { WithoutPurchases: > 0 } counters)
            {
                yield return Common["HowLeftOut.Clients", Plural.Of(counters.WithoutPurchases, Common["Clients"])];
            }

            yield return Common["HowLeftOut.Refunds"];
        }
    }

    protected override async Task OnInitializedAsync()
    {
        try
        {
            intake = Session.Results is { } results ? (await results.CheckAsync())?.Intake : null;
        }
        catch (WorkerException)
        {
            // The method stands without the count of rows.
        }
    }
}
