using AiReactivator.Analytics.Intake;
using AiReactivator.Web.Runs;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Check;

/// <summary>States of the deal: which of them brought no money is for the user to say. Nothing is left out unasked.</summary>
public sealed partial class StatusQuestion
{
    private readonly HashSet<string> chosen = new(StringComparer.Ordinal);

    [Parameter, EditorRequired]
    public required IReadOnlyList<DealStatus> Statuses { get; set; }

    [Parameter]
    public bool Busy { get; set; }

    [Inject]
    private RunSession Session { get; set; } = default!;

    private IEnumerable<DealStatus> Left => Statuses.Where(s => chosen.Contains(s.Text));

    private bool Changed => Statuses.Any(s => s.LeftOut != chosen.Contains(s.Text));

    protected override void OnInitialized() => chosen.UnionWith(Statuses.Where(s => s.LeftOut).Select(s => s.Text));

    private string Name(string text) => text.Length == 0 ? Loc["Q.Statuses.Empty"] : text;

    private void Choose(string text, bool leftOut)
    {
        if (leftOut)
        {
            chosen.Add(text);
        }
        else
        {
            chosen.Remove(text);
        }
    }

    private Task ApplyAsync() => Session.RecheckAsync(Session.Settings with { LeftOutStatuses = chosen.Count > 0 ? [.. chosen] : null });
}
