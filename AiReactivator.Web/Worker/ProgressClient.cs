using AiReactivator.Contract;
using AiReactivator.Web.Accounts;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.Options;

namespace AiReactivator.Web.Worker;

/// <summary>One connection to the Worker's hub for each circuit; it comes back by itself and asks again.</summary>
internal sealed class ProgressClient(
    IOptions<WorkerOptions> options, WorkerKey key, CurrentCaller caller, TimeProvider time, ILogger<ProgressClient> log) : IProgressClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource ended = new();
    private HubConnection? connection;
    private Guid? watched;

    public event Action<RunSnapshot>? SnapshotCame;

    public event Action<Balance>? BalanceCame;

    public event Action<bool>? AwayChanged;

    public event Action<Guid>? RunLost;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (connection is not null)
        {
            return;
        }

        connection = Build(await caller.GetAsync());
        connection.On<RunSnapshot>(WorkerRoutes.OnSnapshot, snapshot => SnapshotCame?.Invoke(snapshot));
        connection.On<Balance>(WorkerRoutes.OnBalance, balance => BalanceCame?.Invoke(balance));
        connection.Reconnecting += _ => OnCut();
        connection.Reconnected += _ => OnBackAsync();
        _ = ConnectAsync(connection);
    }

    public Task WatchAsync(Guid? run)
    {
        watched = run;
        return AskAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        if (connection is not null)
        {
            await connection.DisposeAsync();
        }

        ended.Dispose();
    }

    private HubConnection Build(Caller who) =>
        new HubConnectionBuilder()
            .WithUrl(new Uri(options.Value.Address, WorkerRoutes.ProgressHub), http =>
            {
                foreach (var (name, value) in key.For(who))
                {
                    http.Headers[name] = value;
                }
            })
            .AddJsonProtocol(json => WorkerJson.With(json.PayloadSerializerOptions))
            .WithAutomaticReconnect(new Patient())
            .Build();

    /// <summary>Automatic reconnection begins only after a first success: until then we try ourselves.</summary>
    private async Task ConnectAsync(HubConnection hub)
    {
        while (!ended.IsCancellationRequested)
        {
            try
            {
                await hub.StartAsync(ended.Token);
                await OnBackAsync();
                return;
            }
            catch (Exception failure) when (failure is HttpRequestException or System.Net.WebSockets.WebSocketException or IOException or TimeoutException)
            {
                await OnCut();
                await Task.Delay(Patience, time, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception failure) when (failure is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private Task OnCut()
    {
        log.ProgressCut();
        AwayChanged?.Invoke(true);
        return Task.CompletedTask;
    }

    private Task OnBackAsync()
    {
        AwayChanged?.Invoke(false);
        return AskAsync();
    }

    private async Task AskAsync()
    {
        if (watched is not { } run || connection is not { State: HubConnectionState.Connected } hub)
        {
            return;
        }

        try
        {
            SnapshotCame?.Invoke(await hub.InvokeAsync<RunSnapshot>(WorkerRoutes.Subscribe, run, ended.Token));
        }
        catch (HubException)
        {
            RunLost?.Invoke(run);
        }
        catch (Exception failure) when (failure is OperationCanceledException or InvalidOperationException or IOException
            or System.Net.WebSockets.WebSocketException or HttpRequestException or TimeoutException)
        {
            // Cut in mid-question: the question ends with whatever ended the connection. It is asked again when that is back.
            log.ProgressCut();
        }
    }

    private sealed class Patient : IRetryPolicy
    {
        public TimeSpan? NextRetryDelay(RetryContext retryContext) =>
            retryContext.PreviousRetryCount < 5 ? TimeSpan.FromMilliseconds(500) : TimeSpan.FromSeconds(2);
    }
}
