using System.Collections.Concurrent;
using System.Diagnostics;
using AiReactivator.Worker.Tests.Support;

namespace AiReactivator.Worker.Tests.Crash;

/// <summary>A real Worker in a process of its own, on a port that the system chose.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();

    private WorkerProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
    }

    public Uri Address { get; private set; } = null!;

    public IReadOnlyCollection<string> Output => output;

    public static async Task<WorkerProcess> StartAsync(string ledger)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(WorkerServer).Assembly.Location])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(ledger),
            Environment =
            {
                ["DOTNET_STARTUP_HOOKS"] = typeof(WorkerProcess).Assembly.Location,
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["Worker__Key"] = WorkerHost.Key,
                ["ConnectionStrings__ledger"] = $"Data Source={ledger}",
                ["Billing__DemoBalance"] = "0",
            },
        };
        var worker = new WorkerProcess(Process.Start(start)!);
        worker.process.BeginOutputReadLine();
        worker.process.BeginErrorReadLine();
        var line = await worker.UntilAsync(text => text.Contains(Listening, StringComparison.Ordinal));
        worker.Address = new Uri(line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..]);
        return worker;
    }

    public WorkerCaller Caller(string account) => new(Address, account, "session", WorkerHost.Key);

    /// <summary>The process will be killed at this checkpoint.</summary>
    public async Task ArmAsync(string checkpoint)
    {
        await process.StandardInput.WriteLineAsync(checkpoint);
        await process.StandardInput.FlushAsync();
        await UntilAsync(line => line == StartupHook.Armed + checkpoint);
    }

    /// <returns>False where the process still lives after a while.</returns>
    public async Task<bool> HasDiedAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private async Task<string> UntilAsync(Func<string, bool> wanted)
    {
        for (var tries = 0; tries < 2000; tries++)
        {
            if (output.FirstOrDefault(wanted) is { } line)
            {
                return line;
            }

            Assert.False(process.HasExited, string.Join('\n', output));
            await Task.Delay(20);
        }

        throw new TimeoutException(string.Join('\n', output));
    }
}
