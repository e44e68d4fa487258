using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace AiReactivator.ServiceDefaults;

/// <summary>
/// Ends this process when the host that started it is gone, however it went. The host holds the other end of our standard
/// input: the operating system closes it even when the host is killed, and no process id can be mistaken for another's.
/// </summary>
internal sealed class HostWatch(IConfiguration configuration, IHostApplicationLifetime lifetime) : IHostedService
{
    /// <summary>Set by the host. Started by hand, a process keeps its keyboard and lives on.</summary>
    public const string Setting = "AIREACTIVATOR_END_WITH_HOST";

    private static readonly TimeSpan PatienceWithShutdown = TimeSpan.FromSeconds(10);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (configuration.GetValue(Setting, false))
        {
            new Thread(WaitForHost) { IsBackground = true, Name = nameof(HostWatch) }.Start();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void WaitForHost()
    {
        using var input = Console.OpenStandardInput();
        while (input.ReadByte() >= 0)
        {
        }

        lifetime.StopApplication();
        if (!lifetime.ApplicationStopped.WaitHandle.WaitOne(PatienceWithShutdown))
        {
            Environment.Exit(1);
        }
    }
}
