using AiReactivator.Contract;
using AiReactivator.Web.Worker;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Shared;

/// <summary>A tab of the result: it asks for one record and lays it out. Without a run it sends to the start, kindly.</summary>
public abstract class ResultPage<T> : SessionComponent
    where T : class
{
    private bool asking;

    /// <summary>The tab's record; null until it has come.</summary>
    protected T? Data { get; private set; }

    /// <summary>Why it did not come.</summary>
    protected RunFailure? Failure { get; private set; }

    /// <summary>Name of the tab in the address of the start screen.</summary>
    private protected abstract string Tab { get; }

    /// <summary>False while there is nothing to ask for yet.</summary>
    private protected virtual bool IsDue => true;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override Task OnInitializedAsync() => FetchAsync();

    protected override void OnSessionChanged()
    {
        _ = InvokeAsync(FetchAsync);
        base.OnSessionChanged();
    }

    /// <summary>Asks for the record.</summary>
    private protected abstract Task<T?> AskAsync();

    /// <summary>Forgets the record and asks again.</summary>
    protected Task AgainAsync()
    {
        (Data, Failure) = (null, null);
        return FetchAsync();
    }

    private async Task FetchAsync()
    {
        if (!Session.Ready || Data is not null || Failure is not null || asking)
        {
            return;
        }

        if (!Session.ResultsReady)
        {
            Navigation.NavigateTo(Session.Phase is Runs.RunPhase.Start ? $"/?for={Tab}" : "/");
            return;
        }

        asking = true;
        try
        {
            Data = await AskAsync();
            Failure = Data is null && IsDue ? new(Failures.RunLost, "", []) : null;
        }
        catch (WorkerException refused)
        {
            Failure = refused.Failure;
        }

        asking = false;
        StateHasChanged();
    }
}
