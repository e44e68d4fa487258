using System.Diagnostics;

namespace AiReactivator.AppHost.Tests.Processes;

internal static class Signals
{
    public static void Send(int processId, string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, $"{processId}"]);
        kill.WaitForExit();
    }

    /// <summary>Waits until a process is gone; false when it is still there after all this time.</summary>
    public static async Task<bool> GoneAsync(int processId)
    {
        for (var i = 0; i < 200; i++)
        {
            if (!Directory.Exists($"/proc/{processId}"))
            {
                return true;
            }

            await Task.Delay(100);
        }

        return false;
    }
}
