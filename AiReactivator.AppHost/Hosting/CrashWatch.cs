using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AiReactivator.AppHost.Hosting;

/// <summary>Aspire shows a dead project and leaves it dead; a user of Web would wait for ever. This starts it again, unless somebody stopped it.</summary>
internal sealed partial class CrashWatch(
    ResourceNotificationService resources, ResourceCommandService commands, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<CrashWatch> log) : BackgroundService
{
    private const int MostInARow = 5;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    /// <summary>A life this long wipes out the deaths before it.</summary>
    private static readonly TimeSpan GoodLife = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, Life> _lives = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var change in resources.WatchAsync(stoppingToken))
        {
            if (change.Resource is ProjectResource && change.Snapshot.State?.Text is { } state)
            {
                await FollowAsync(change.ResourceId, state, stoppingToken);
            }
        }
    }

    private async Task FollowAsync(string id, string state, CancellationToken stopping)
    {
        var life = _lives.TryGetValue(id, out var known) ? known : _lives[id] = new Life();
        if (state == KnownResourceStates.Running && life.State != state)
        {
            life.Since = time.GetUtcNow();
        }

        var died = KnownResourceStates.TerminalStates.Contains(state) && life.State == KnownResourceStates.Running;
        life.State = state;
        if (!died || lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return;
        }

        life.Deaths = time.GetUtcNow() - life.Since > GoodLife ? 1 : life.Deaths + 1;
        if (life.Deaths > MostInARow)
        {
            GaveUp(id, life.Deaths);
            return;
        }

        var pause = FirstPause * Math.Pow(2, life.Deaths - 1);
        StartsAgain(id, state, pause.TotalSeconds, life.Deaths, MostInARow);
        await Task.Delay(pause, time, stopping);
        await commands.ExecuteCommandAsync(id, KnownResourceCommands.StartCommand, stopping);
    }

    [LoggerMessage(LogLevel.Warning, "{Resource} is {State}; it starts again in {Seconds} s ({Death} of {Most})")]
    private partial void StartsAgain(string resource, string state, double seconds, int death, int most);

    [LoggerMessage(LogLevel.Error, "{Resource} ended {Deaths} times in a row and is not started again: look at its lines, then start it on the dashboard")]
    private partial void GaveUp(string resource, int deaths);

    private sealed class Life
    {
        public string? State { get; set; }

        public DateTimeOffset Since { get; set; }

        public int Deaths { get; set; }
    }
}
