using System.Net;

namespace AiReactivator.AppHost.Hosting;

/// <summary>Asks a resource whether it is ready.</summary>
internal sealed class HealthProbe(Uri address, TimeProvider time)
{
    private static readonly TimeSpan WhileStarting = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan WhileRunning = TimeSpan.FromSeconds(2);
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(5) };

    /// <returns>False when the time is up.</returns>
    public async Task<bool> WaitUntilHealthyAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        while (!await IsHealthyAsync(cancellationToken))
        {
            if (time.GetElapsedTime(start) > limit)
            {
                return false;
            }

            await Task.Delay(WhileStarting, time, cancellationToken);
        }

        return true;
    }

    /// <summary>Tells again and again, until cancelled.</summary>
    public async Task WatchAsync(Action<bool> tell, CancellationToken cancellationToken)
    {
        while (true)
        {
            tell(await IsHealthyAsync(cancellationToken));
            await Task.Delay(WhileRunning, time, cancellationToken);
        }
    }

    private async Task<bool> IsHealthyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await Client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
