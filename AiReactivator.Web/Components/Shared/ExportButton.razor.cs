using AiReactivator.Analytics.Dashboards;
using AiReactivator.Web.Formatting;
using AiReactivator.Web.Runs;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Shared;

/// <summary>Saves an export. The tab streams it down and puts the contacts in; the page hears only how many rows there were.</summary>
public sealed partial class ExportButton
{
    private bool busy;
    private string? result;

    /// <summary>clients or calls.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required string Text { get; set; }

    [Parameter]
    public ClientQuery Query { get; set; } = new();

    /// <summary>How many rows it will have, where that is known: with none there is nothing to save.</summary>
    [Parameter]
    public int? Count { get; set; }

    [Parameter]
    public string? Class { get; set; }

    [Inject]
    private RunSession Session { get; set; } = default!;

    private async Task SaveAsync()
    {
        (busy, result) = (true, null);
        var answer = await Session.SaveExportAsync(Name, Query);
        busy = false;
        result = answer switch
        {
            { Rows: { } rows } => Common["Saved", Plural.Of(rows, Common["Rows"])],
            { Refusal: { } refusal } => FailureText.Of(refusal.Code, refusal.Arguments).Sentence,
            _ => null,
        };
    }
}
