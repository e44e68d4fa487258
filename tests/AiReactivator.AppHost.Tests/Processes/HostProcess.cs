using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AiReactivator.AppHost.Tests.Processes;

/// <summary>The real host, started as a user starts it, on ports of its own and with its data in a folder of its own.</summary>
internal sealed class HostProcess : IDisposable
{
    private static readonly HttpClient Client = new();
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly string _data = Directory.CreateTempSubdirectory("aireactivator-").FullName;

    public HostProcess(params (string Name, int Number)[] ports)
    {
        foreach (var (name, number) in ports)
        {
            Ports[name] = number;
        }

        var start = new ProcessStartInfo("dotnet", [Repository.AppHost(), .. Ports.Select(port => $"--Ports:{port.Key}={port.Value}")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__ledger"] = $"Data Source={Path.Combine(_data, "ledger.db")}";
        start.Environment["Accounts__Database"] = Path.Combine(_data, "identity.db");
        start.Environment["Accounts__Keys"] = Path.Combine(_data, "keys");
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Add(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Dictionary<string, int> Ports { get; } = new() { ["Web"] = FreePort(), ["Worker"] = FreePort(), ["Dashboard"] = FreePort() };

    public int Id => _process.Id;

    public string[] Lines => [.. _lines];

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public Task ReadyAsync() => UntilAsync(() => Lines.Any(line => line.Contains("Ready.", StringComparison.Ordinal)), "ready");

    public async Task<int> ExitCodeAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>The process of worker or web itself; null while there is none.</summary>
    public int? ProcessOf(string project) => Projects.ProcessOf($"AiReactivator.{project}", Ports[project]);

    /// <summary>The same where it must be there.</summary>
    public int ProcessId(string project) =>
        ProcessOf(project) ?? throw new InvalidOperationException($"{project} does not run:\n{string.Join('\n', Lines)}");

    public async Task<bool> IsHealthyAsync(string project)
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri($"http://localhost:{Ports[project]}/health"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public Task UntilAsync(Func<bool> condition, string what) => UntilAsync(() => Task.FromResult(condition()), what);

    public async Task UntilAsync(Func<Task<bool>> condition, string what)
    {
        var start = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            Assert.False(_process.HasExited, $"The host ended before it was {what}:\n{string.Join('\n', Lines)}");
            Assert.True(Stopwatch.GetElapsedTime(start) < Patience, $"Not {what} in time:\n{string.Join('\n', Lines)}");
            await Task.Delay(100);
        }
    }

    public void Signal(string signal) => Signals.Send(_process.Id, signal);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private void Add(string? line)
    {
        if (line is not null)
        {
            _lines.Enqueue(line);
        }
    }
}
