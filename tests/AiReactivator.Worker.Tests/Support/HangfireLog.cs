using System.Collections.Concurrent;
using Hangfire.Logging;

namespace AiReactivator.Worker.Tests.Support;

/// <summary>Hangfire logs through one static provider, that of the host started last, which may be gone: tests put one in that stays.</summary>
internal sealed class HangfireLog : ILogProvider, ILog
{
    private static readonly HangfireLog Instance = new();

    private readonly ConcurrentQueue<string> lines = new();

    /// <summary>Of all hosts of this process.</summary>
    public static IReadOnlyCollection<string> Lines => Instance.lines;

    public static void Install() => LogProvider.SetCurrentLogProvider(Instance);

    public ILog GetLogger(string name) => this;

    public bool Log(LogLevel logLevel, Func<string>? messageFunc, Exception? exception = null)
    {
        if (messageFunc is not null)
        {
            lines.Enqueue($"{messageFunc()} {exception}");
        }

        return true;
    }
}
