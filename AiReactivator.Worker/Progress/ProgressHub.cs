using AiReactivator.Contract;
using AiReactivator.Worker.Runs;
using Microsoft.AspNetCore.SignalR;

namespace AiReactivator.Worker.Progress;

/// <summary>What the hub says. The names are part of the contract (<see cref="WorkerRoutes"/>). Public because SignalR writes its implementation in an assembly of its own.</summary>
public interface IProgressClient
{
    Task Snapshot(RunSnapshot snapshot);

    Task Balance(Balance balance);
}

/// <summary>Live progress. A connection is Web's, for one session of one account.</summary>
internal sealed class ProgressHub(RunStore runs) : Hub<IProgressClient>
{
    public static string RunGroup(Guid run) => $"run:{run:N}";

    public static string AccountGroup(string account) => $"account:{account}";

    public override async Task OnConnectedAsync()
    {
        if (Owner is not { } owner)
        {
            Context.Abort();
            return;
        }

        await Groups.AddToGroupAsync(Context.ConnectionId, AccountGroup(owner.Account));
        await base.OnConnectedAsync();
    }

    /// <summary>All snapshots of a run from now on; the newest at once.</summary>
    public async Task<RunSnapshot> Subscribe(Guid run)
    {
        var own = OwnRun(run);
        // First the group, then the snapshot: one sent in between is seen twice rather than not at all.
        await Groups.AddToGroupAsync(Context.ConnectionId, RunGroup(run));
        return own.Snapshot;
    }

    private RunOwner? Owner => Context.GetHttpContext() is { } http ? RunOwner.Of(http.Request) : null;

    /// <summary>Every method that takes a run begins here.</summary>
    private Run OwnRun(Guid run) => runs.FindOwn(run, Owner) ?? throw new HubException("404");
}
