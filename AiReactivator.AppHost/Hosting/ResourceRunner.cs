namespace AiReactivator.AppHost.Hosting;

/// <summary>Keeps one resource running: waits for others, starts it, watches its health, starts it again when it dies.</summary>
internal sealed class ResourceRunner(ProjectResource resource, ResourceRunner[] waitsFor, ConsoleLog console, TimeProvider time, TimeSpan startTimeout)
{
    private const int MaxRestarts = 5;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan MomentForCtrlC = TimeSpan.FromMilliseconds(300);

    /// <summary>A life this long wipes out the deaths before it.</summary>
    private static readonly TimeSpan GoodLife = TimeSpan.FromMinutes(10);

    private readonly TaskCompletionSource _firstHealthy = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly LogTail _tail = new();
    private int _deathsInARow;

    public ProjectResource Resource => resource;

    public ResourceState State { get; private set; } = waitsFor.Length > 0 ? ResourceState.Waiting : ResourceState.Starting;

    public int? ProcessId { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>All restarts since the host began.</summary>
    public int Restarts { get; private set; }

    /// <summary>Done when the resource has been healthy once; faulted when it never will be.</summary>
    public Task FirstHealthy => _firstHealthy.Task;

    public string[] LastLines(int count) => _tail.Last(count);

    /// <summary>Runs until asked to stop; throws when the resource cannot be started at all.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            await Task.WhenAll(waitsFor.Select(other => other.FirstHealthy)).WaitAsync(stopping);
            while (await LiveAsync(stopping))
            {
                State = ResourceState.Restarting;
                var pause = FirstPause * Math.Pow(2, _deathsInARow - 1);
                Say($"{resource.Name} starts again in {pause.TotalSeconds:0} s ({_deathsInARow} of {MaxRestarts})");
                Restarts++;
                await Task.Delay(pause, time, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            State = ResourceState.Stopped;
        }
        catch (Exception problem)
        {
            State = ResourceState.Failed;
            _firstHealthy.TrySetException(problem);
            throw;
        }
    }

    /// <summary>One life of the process. True: start it again; false: it died too often.</summary>
    private async Task<bool> LiveAsync(CancellationToken stopping)
    {
        State = ResourceState.Starting;
        using var process = ResourceProcess.Start(resource, console.HasColours, Forward);
        (ProcessId, StartedAt) = (process.Id, time.GetUtcNow());
        using var life = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var exit = process.WaitForExitAsync(life.Token);
        var health = WatchHealthAsync(life.Token);

        var first = await Task.WhenAny(exit, health);
        var endedByItself = first == exit && exit.IsCompletedSuccessfully;
        await life.CancelAsync();
        ProcessId = null;
        if (endedByItself)
        {
            // Ctrl+C reaches the whole terminal: the process may have heard it a moment before us.
            await Task.Delay(MomentForCtrlC, time, stopping);
            return Ended(process.ExitCode);
        }

        await process.StopAsync();
        await first;
        throw new OperationCanceledException(stopping);
    }

    private bool Ended(int exitCode)
    {
        Say($"{resource.Name} ended with code {exitCode}");
        if (!FirstHealthy.IsCompletedSuccessfully)
        {
            throw new SettingException($"{resource.Name} ended before it was ready (code {exitCode}); its last lines are above.");
        }

        State = ResourceState.Failed;
        _deathsInARow = time.GetUtcNow() - StartedAt > GoodLife ? 1 : _deathsInARow + 1;
        if (_deathsInARow <= MaxRestarts)
        {
            return true;
        }

        Say($"{resource.Name} ended {_deathsInARow} times and is not started again; stop this host and look at its lines above");
        return false;
    }

    private async Task WatchHealthAsync(CancellationToken stopping)
    {
        if (resource is not { Address: { } address, HealthPath: { } path })
        {
            Become(ResourceState.Healthy);
            await Task.Delay(Timeout.InfiniteTimeSpan, time, stopping);
            return;
        }

        var probe = new HealthProbe(new Uri(address, path), time);
        if (!await probe.WaitUntilHealthyAsync(startTimeout, stopping))
        {
            throw new SettingException(
                $"{resource.Name} did not answer on {path} within {startTimeout.TotalSeconds:0} s (setting Startup:Timeout); its last lines are above.");
        }

        await probe.WatchAsync(healthy => Become(healthy ? ResourceState.Healthy : ResourceState.Unhealthy), stopping);
    }

    private void Become(ResourceState state)
    {
        if (State == state)
        {
            return;
        }

        State = state;
        Say($"{resource.Name} is {(state == ResourceState.Healthy ? "healthy" : "not answering")}");
        if (state == ResourceState.Healthy)
        {
            _firstHealthy.TrySetResult();
        }
    }

    private void Forward(string line)
    {
        _tail.Add(line);
        console.Write(resource.Name, line);
    }

    private void Say(string line) => console.Write(ConsoleLog.Host, line);
}
