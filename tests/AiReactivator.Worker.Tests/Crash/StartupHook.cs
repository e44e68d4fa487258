using System.Diagnostics;

/// <summary>
/// Loaded by the runtime into a Worker under test (DOTNET_STARTUP_HOOKS), before its Main. Takes the name of a checkpoint
/// from standard input, and kills the process, as a power cut would, when it passes there.
/// </summary>
/// <remarks>The runtime wants this name, without a namespace. Only the framework may be touched from here.</remarks>
internal static class StartupHook
{
    public const string Armed = "armed: ";
    private const string Listener = "AiReactivator.Worker.Checkpoints";

    private static volatile string? target;

    public static void Initialize()
    {
        DiagnosticListener.AllListeners.Subscribe(new Observer<DiagnosticListener>(listener =>
        {
            if (listener.Name == Listener)
            {
                listener.Subscribe(new Observer<KeyValuePair<string, object?>>(_ => Kill()), name => name == target);
            }
        }));
        new Thread(Listen) { IsBackground = true }.Start();
    }

    private static void Listen()
    {
        while (Console.In.ReadLine() is { } line)
        {
            target = line;
            Console.Out.WriteLine(Armed + line);
        }
    }

    private static void Kill()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
        // Nothing after the checkpoint may run while the signal is on its way.
        self.WaitForExit();
    }

    private sealed class Observer<T>(Action<T> next) : IObserver<T>
    {
        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void OnNext(T value) => next(value);
    }
}
