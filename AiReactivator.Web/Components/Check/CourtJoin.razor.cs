using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Contract;
using AiReactivator.Web.Runs;
using AiReactivator.Web.Worker;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Check;

/// <summary>«Это один клиент»: two clients are found by name or contact in the tab, and put together.</summary>
public sealed partial class CourtJoin : IDisposable
{
    /// <summary>Enough to choose from; a longer list wants a better question.</summary>
    private const int Most = 8;

    private readonly List<GluedClient> picked = [];
    private List<GluedClient>? found;
    private RunFailure? failure;
    private int all;
    private int turn;

    [Parameter, EditorRequired]
    public required GluingCourt Court { get; set; }

    [Parameter]
    public bool Busy { get; set; }

    [Parameter]
    public EventCallback<GluingEdit> OnEdit { get; set; }

    [Inject]
    private RunSession Session { get; set; } = default!;

    public void Dispose() => Session.SearchChanged -= OnSearch;

    protected override void OnInitialized() => Session.SearchChanged += OnSearch;

    private void OnSearch(IReadOnlyList<int>? clients) => _ = InvokeAsync(() => ShowAsync(clients));

    private async Task ShowAsync(IReadOnlyList<int>? clients)
    {
        var mine = ++turn;
        try
        {
            var next = new List<GluedClient>();
            foreach (var client in (clients ?? []).Take(Most))
            {
                if (await Session.GluedClientAsync(client) is { } known)
                {
                    next.Add(known);
                }
            }

            if (mine == turn)
            {
                (found, all, failure) = (clients is null ? null : next, clients?.Count ?? 0, null);
            }
        }
        catch (WorkerException refused)
        {
            (found, failure) = (null, refused.Failure);
        }

        StateHasChanged();
    }

    private async Task JoinAsync()
    {
        if (picked is [var one, var other] && Court.KnownBy(one.Parts) is var (first, name) && Court.KnownBy(other.Parts) is var (second, otherName))
        {
            (found, all) = (null, 0);
            picked.Clear();
            await OnEdit.InvokeAsync(new(GluingEditKind.Together, first, name, second, otherName));
        }
    }
}
